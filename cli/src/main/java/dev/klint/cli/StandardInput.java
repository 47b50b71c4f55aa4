package dev.klint.cli;

import dev.klint.core.text.Input;
import java.io.FilterInputStream;
import java.io.InputStream;

/** Standard input under a name; closing leaves it open. */
record StandardInput(String name, InputStream in) implements Input {
  @Override
  public InputStream open() {
    return new FilterInputStream(in) {
      @Override
      public void close() {
        // it belongs to the process
      }
    };
  }
}
