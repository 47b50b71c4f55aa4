package dev.klint.cli;

/**
 * What to do with fixes.
 *
 * @param write into the files
 * @param unsafe unsafe ones too
 * @param diff print what would change instead
 */
record Mending(boolean write, boolean unsafe, boolean diff) {
  static Mending of(Arguments arguments) throws UsageException {
    boolean unsafe = arguments.has(CheckOption.UNSAFE_FIXES);
    boolean diff = arguments.has(CheckOption.DIFF);
    boolean write = !diff && (unsafe || arguments.has(CheckOption.FIX));
    if (write && arguments.paths().contains("-")) {
      throw new UsageException(
          "fixes cannot be written to standard input; --diff shows what they would change");
    }
    return new Mending(write, unsafe, diff);
  }
}
