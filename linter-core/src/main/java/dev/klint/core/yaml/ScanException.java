package dev.klint.core.yaml;

/** The text cannot be read on. */
final class ScanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int context;
  private final int position;

  /**
   * @param context where the construct began that could not be read, in UTF-16 units; -1 when there
   *     is none
   * @param position where reading stopped
   * @param message one line, lower case start
   */
  ScanException(int context, int position, String message) {
    super(message, null, false, false);
    this.context = context;
    this.position = position;
  }

  int context() {
    return context;
  }

  int position() {
    return position;
  }
}
