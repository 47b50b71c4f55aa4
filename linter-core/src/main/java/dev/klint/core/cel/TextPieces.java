package dev.klint.core.cel;

import java.util.ArrayList;
import java.util.List;

/** Takes texts apart and puts them together, as Go's {@code strings} package does it. */
final class TextPieces {
  private TextPieces() {}

  private static List<String> pieces(String text, String separator, long most) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (most < 0 || pieces.size() < most - 1) {
      int end =
          separator.isEmpty()
              ? from < text.length() ? text.offsetByCodePoints(from, 1) : text.length()
              : text.indexOf(separator, from);
      if (end < 0 || (separator.isEmpty() && end == text.length())) {
        break;
      }
      pieces.add(text.substring(from, end));
      from = end + separator.length();
    }
    if (most != 0 && !(separator.isEmpty() && text.isEmpty())) {
      pieces.add(text.substring(from));
    }
    return pieces;
  }

  static Object split(String text, String separator, long most, Budget budget) {
    budget.spend(text.length());
    return new MadeList(pieces(text, separator, most));
  }

  static Object replaced(String text, String old, String by, long most, Budget budget) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (long count = 0; count != most; count++) {
      int at = from;
      if (old.isEmpty() && count > 0) {
        at = from < text.length() ? text.offsetByCodePoints(from, 1) : -1;
      } else if (!old.isEmpty()) {
        at = text.indexOf(old, from);
      }
      if (at < 0) {
        break;
      }
      budget.spendText(by.length() + (long) at - from);
      out.append(text, from, at).append(by);
      from = at + old.length();
    }
    return out.append(text, from, text.length()).toString();
  }

  static Object joined(ListValue list, String separator, Budget budget) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < list.size(); i++) {
      Object item = list.get(i);
      if (!(item instanceof String text)) {
        return item instanceof Failure ? item : new Failure("join: invalid input: " + item);
      }
      budget.spendText((long) text.length() + separator.length());
      out.append(i == 0 ? "" : separator).append(text);
    }
    return out.toString();
  }
}
