package dev.klint.core.discover;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between brackets in a pattern: {@code [a-z]}, {@code [!0-9]}, {@code [[:alpha:]_]}.
 *
 * @param end where the pattern goes on
 */
record CharClass(boolean negated, List<Span> spans, int end) {
  /** From the one character to the other, both included. */
  private record Span(char first, char last) {}

  /** Reads from behind the opening bracket; null when the set is broken, and so matches nothing. */
  static @Nullable CharClass parse(String pattern, int start) {
    int at = start;
    boolean negated = at < pattern.length() && "!^".indexOf(pattern.charAt(at)) >= 0;
    if (negated) {
      at++;
    }
    List<Span> spans = new ArrayList<>();
    int first = at;
    while (at < pattern.length() && (pattern.charAt(at) != ']' || at == first)) {
      int next =
          pattern.startsWith("[:", at) && pattern.indexOf(":]", at + 2) > 0
              ? named(pattern, at, spans)
              : span(pattern, at, spans);
      if (next < 0) {
        return null;
      }
      at = next;
    }
    return at < pattern.length() ? new CharClass(negated, spans, at + 1) : null;
  }

  private static int span(String pattern, int start, List<Span> spans) {
    int at = start;
    if (pattern.charAt(at) == '\\' && ++at == pattern.length()) {
      return -1;
    }
    char low = pattern.charAt(at++);
    boolean ranged =
        pattern.startsWith("-", at) && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']';
    if (!ranged) {
      spans.add(new Span(low, low));
      return at;
    }
    at++;
    if (pattern.charAt(at) == '\\' && ++at == pattern.length()) {
      return -1;
    }
    spans.add(new Span(low, pattern.charAt(at)));
    return at + 1;
  }

  /** The classes of POSIX for ASCII. */
  private static int named(String pattern, int start, List<Span> spans) {
    int end = pattern.indexOf(":]", start + 2);
    String ranges =
        switch (pattern.substring(start + 2, end)) {
          case "alnum" -> "azAZ09";
          case "alpha" -> "azAZ";
          case "blank" -> "  \t\t";
          case "cntrl" -> "\0\u001f\u007f\u007f";
          case "digit" -> "09";
          case "graph" -> "!~";
          case "lower" -> "az";
          case "print" -> " ~";
          case "punct" -> "!/:@[`{~";
          case "space" -> "  \t\r";
          case "upper" -> "AZ";
          case "xdigit" -> "09afAF";
          default -> "";
        };
    if (ranges.isEmpty()) {
      return -1;
    }
    for (int i = 0; i < ranges.length(); i += 2) {
      spans.add(new Span(ranges.charAt(i), ranges.charAt(i + 1)));
    }
    return end + 2;
  }

  boolean contains(char c) {
    for (Span span : spans) {
      if (span.first <= c && c <= span.last) {
        return !negated;
      }
    }
    return negated;
  }
}
