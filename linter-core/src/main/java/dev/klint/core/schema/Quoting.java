package dev.klint.core.schema;

import dev.klint.core.text.Printable;

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
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return Printable.of(start);
  }
}
