package dev.klint.cli;

import dev.klint.core.text.Input;
import dev.klint.core.text.PathNames;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Standard input under a name; closing leaves it open.
 *
 * @param directory from which the name counts
 */
record StandardInput(String name, File directory, InputStream in) implements Input {
  /** As if the file of this name were read. */
  @Override
  public String identity() {
    try {
      return PathNames.slashes(new File(directory, name).getCanonicalPath());
    } catch (IOException noPath) {
      return name;
    }
  }

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
