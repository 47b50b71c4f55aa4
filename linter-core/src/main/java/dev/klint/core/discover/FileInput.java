package dev.klint.core.discover;

import dev.klint.core.text.Input;
import dev.klint.core.text.PathNames;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file on disk.
 *
 * @param identity its real path, with {@code /} between folders
 */
record FileInput(String name, File file, String identity) implements Input {
  /** Where a file really is; the path itself when that cannot be told. */
  static String realPath(File file) {
    try {
      return file.getCanonicalPath();
    } catch (IOException unknown) {
      return file.getPath();
    }
  }

  /** Follows links as the system does, {@code ..} behind a link too. */
  @Override
  public String identityOf(String path) {
    return PathNames.slashes(realPath(new File(file.getParentFile(), path)));
  }

  /** Failures are worded for people: the name of the file is the caller's to add. */
  @Override
  public InputStream open() throws IOException {
    if (file.isDirectory()) {
      throw new IOException("is a folder");
    }
    if (!file.exists()) {
      throw new IOException("no such file or folder");
    }
    if (!file.canRead()) {
      throw new IOException("permission denied");
    }
    return new FileInputStream(file);
  }
}
