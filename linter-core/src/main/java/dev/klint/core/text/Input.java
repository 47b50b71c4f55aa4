package dev.klint.core.text;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Something to read: a file, standard input, or text held by a program that embeds klint. */
public interface Input {
  /** The name to show, with {@code /} between folders. */
  String name();

  /** Opens it anew, from its first byte; the caller closes it. */
  InputStream open() throws IOException;

  /** The file to write to when the text is mended; null for what is no file. */
  default @Nullable File file() {
    return null;
  }
}
