package dev.klint.cli;

import dev.klint.core.text.Input;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes that stand for those of a file. */
final class HeldInput implements Input {
  private final Input file;
  private final byte[] bytes;

  HeldInput(Input file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public String identity() {
    return file.identity();
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
