package dev.klint.cli;

import dev.klint.core.text.Input;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes that stand for those of a file. */
final class HeldInput implements Input {
  private final String name;
  private final byte[] bytes;

  HeldInput(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
