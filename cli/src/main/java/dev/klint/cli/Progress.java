package dev.klint.cli;

import java.util.function.IntConsumer;

/** Tells on standard error how far a long run is; a terminal only, unless asked for. */
final class Progress implements IntConsumer {
  private static final long FIRST_AFTER_NANOS = 1_000_000_000L;
  private static final long EVERY_NANOS = 200_000_000L;

  private final boolean wanted;
  private final Console console;
  private long next;
  private boolean shown;

  /**
   * @param when {@code auto}, {@code always} or {@code never}
   */
  Progress(String when, Console console) {
    this.wanted = when.equals("always") || (when.equals("auto") && console.errIsTerminal());
    this.console = console;
    this.next = System.nanoTime() + FIRST_AFTER_NANOS;
  }

  @Override
  public void accept(int documents) {
    if (!wanted || System.nanoTime() < next) {
      return;
    }
    next = System.nanoTime() + EVERY_NANOS;
    shown = true;
    console.err().print("\rklint: " + documents + " documents");
    console.err().flush();
  }

  /** Wipes the line. */
  void end() {
    if (shown) {
      console.err().print(console.errIsTerminal() ? "\r\033[K" : "\n");
    }
  }
}
