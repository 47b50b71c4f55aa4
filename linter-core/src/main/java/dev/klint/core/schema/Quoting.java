package dev.klint.core.schema;

/** Text as a double-quoted YAML scalar, and shown in messages. */
final class Quoting {
  private static final int LONGEST = 60;

  private Quoting() {}

  /** A double-quoted scalar that reads as this text. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    return out.append('"').toString();
  }

  /** The text on one line, cut when it is long, without control characters. */
  static String shown(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length() && i < LONGEST; i++) {
      char c = text.charAt(i);
      out.append(Character.isISOControl(c) ? ' ' : c);
    }
    return text.length() > LONGEST ? out.append("…").toString() : out.toString();
  }
}
