package dev.klint.core.discover;

import dev.klint.core.text.Input;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file on disk. */
record FileInput(String name, File file) implements Input {
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
