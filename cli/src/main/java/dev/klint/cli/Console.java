package dev.klint.cli;

import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What surrounds a run: streams, working directory, environment.
 *
 * @param directory absolute
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 */
record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    File directory,
    Map<String, String> environment,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  /** The value of a variable, empty when it is not set. */
  String variable(String name) {
    String value = environment.get(name);
    return value == null ? "" : value;
  }

  /** Says something to the user, behind klint's name. */
  void say(String message) {
    err.println("klint: " + message);
  }
}
