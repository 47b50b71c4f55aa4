package dev.klint.core.text;

import java.io.IOException;

/** A file whose content cannot be taken as text of manifests; the message says why in one line. */
public final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  public UnreadableException(String message) {
    super(message);
  }
}
