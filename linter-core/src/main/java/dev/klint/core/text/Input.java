package dev.klint.core.text;

import java.io.IOException;
import java.io.InputStream;

/** Something to read: a file, standard input, or text held by a program that embeds klint. */
public interface Input {
  /** The name to show, with {@code /} between folders. */
  String name();

  /** Opens it anew, from its first byte; the caller closes it. */
  InputStream open() throws IOException;
}
