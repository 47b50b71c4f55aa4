package dev.klint.core.cel;

import java.io.Serial;

/** What the server would say cannot be known here: the message says why. */
final class UnsureException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  UnsureException(String why) {
    super(why, null, false, false);
  }
}
