package dev.klint.core.text;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Something to read: a file, standard input, or text held by a program that embeds klint. */
public interface Input {
  /** The name to show, with {@code /} between folders. */
  String name();

  /**
   * What no other input has, whatever links and names lead to it: the real path of a file, else the
   * name. With {@code /} between folders.
   */
  default String identity() {
    return name();
  }

  /**
   * The identity of what a relative path written in this text leads to. Never fails: it may be one
   * that no input has.
   *
   * @param path from the folder that this stands in, with {@code /} between folders
   */
  default String identityOf(String path) {
    String name = name();
    return PathNames.normal(name.substring(0, name.lastIndexOf('/') + 1) + path);
  }

  /** Opens it anew, from its first byte; the caller closes it. */
  InputStream open() throws IOException;

  /** The file to write to when the text is mended; null for what is no file. */
  default @Nullable File file() {
    return null;
  }
}
