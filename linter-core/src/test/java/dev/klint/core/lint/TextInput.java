package dev.klint.core.lint;

import dev.klint.core.text.Input;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** An input held in memory. */
record TextInput(String name, String text) implements Input {
  @Override
  public InputStream open() {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
