package dev.klint.cli;

/**
 * Decides about colour: the option, then {@code NO_COLOR}, then the others; else terminals only.
 */
final class Colour {
  private Colour() {}

  /**
   * @param when the value of {@code --color}: {@code auto}, {@code always} or {@code never}
   * @see <a href="https://no-color.org">no-color.org</a>
   * @see <a href="https://bixense.com/clicolors">bixense.com/clicolors</a>
   */
  static boolean wanted(String when, Console console) {
    if (!when.equals("auto")) {
      return when.equals("always");
    }
    if (!console.variable("NO_COLOR").isEmpty()) {
      return false;
    }
    if (isOn(console.variable("FORCE_COLOR")) || isOn(console.variable("CLICOLOR_FORCE"))) {
      return true;
    }
    return console.outIsTerminal()
        && !console.variable("CLICOLOR").equals("0")
        && !console.variable("TERM").equals("dumb");
  }

  private static boolean isOn(String value) {
    return !value.isEmpty() && !value.equals("0") && !value.equals("false");
  }
}
