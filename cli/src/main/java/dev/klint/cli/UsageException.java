package dev.klint.cli;

import java.io.Serial;

/** The command line asks for something that cannot be done; the message says what, in one line. */
final class UsageException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
