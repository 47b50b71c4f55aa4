package dev.klint.core.cel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions of strings: the standard's and the extension of strings, version 2. */
final class TextFunctions implements Library {
  @Override
  public Set<String> names() {
    return Set.of(
        "contains",
        "startsWith",
        "endsWith",
        "charAt",
        "indexOf",
        "lastIndexOf",
        "lowerAscii",
        "upperAscii",
        "replace",
        "split",
        "substring",
        "trim",
        "join",
        "format",
        "strings.quote");
  }

  @Override
  public @Nullable Object call(Call call) {
    if (call.isMember() && call.argument(0) instanceof String text) {
      call.budget().spendText(text.length());
      return switch (call.count()) {
        case 1 -> alone(call.function(), text);
        case 2 -> withOne(call, text);
        default -> withMore(call, text);
      };
    } else if (call.function().equals("strings.quote") && call.takes(String.class)) {
      return quoted(call.text(0));
    } else if (call.function().equals("join") && call.isOn(ListValue.class)) {
      return TextPieces.joined(call.list(0), "", call.budget());
    }
    return call.function().equals("join") && call.isOn(ListValue.class, String.class)
        ? TextPieces.joined(call.list(0), call.text(1), call.budget())
        : null;
  }

  private static @Nullable Object alone(String function, String text) {
    return switch (function) {
      case "lowerAscii" -> cased(text, 'A', 'Z', 'a' - 'A');
      case "upperAscii" -> cased(text, 'a', 'z', 'A' - 'a');
      case "trim" -> trimmed(text);
      default -> null;
    };
  }

  private static @Nullable Object withOne(Call call, String text) {
    if (call.argument(1) instanceof Long number) {
      return switch (call.function()) {
        case "charAt" -> charAt(text, number);
        case "substring" ->
            number > Texts.length(text)
                ? outOfRange(number)
                : substring(text, number, Texts.length(text));
        default -> null;
      };
    } else if (call.argument(1) instanceof ListValue list) {
      return call.function().equals("format")
          ? new TextFormat(text, list, call.budget()).result()
          : null;
    }
    if (!(call.argument(1) instanceof String other)) {
      return null;
    }
    return switch (call.function()) {
      case "contains" -> text.contains(other);
      case "startsWith" -> text.startsWith(other);
      case "endsWith" -> text.endsWith(other);
      case "indexOf" -> indexOf(text, other, 0, false);
      case "lastIndexOf" ->
          other.isEmpty()
              ? (Object) (long) Texts.length(text)
              : indexOf(text, other, Math.max(0, Texts.length(text) - 1), true);
      case "split" -> TextPieces.split(text, other, -1, call.budget());
      default -> null;
    };
  }

  private static @Nullable Object withMore(Call call, String text) {
    Class<?> string = String.class;
    return switch (call.function()) {
      case "indexOf" ->
          call.isOn(string, string, Long.class)
              ? indexOf(text, call.text(1), call.number(2), false)
              : null;
      case "lastIndexOf" ->
          call.isOn(string, string, Long.class)
              ? indexOf(text, call.text(1), call.number(2), true)
              : null;
      case "split" ->
          call.isOn(string, string, Long.class)
              ? TextPieces.split(text, call.text(1), call.number(2), call.budget())
              : null;
      case "substring" ->
          call.isOn(string, Long.class, Long.class)
              ? substring(text, call.number(1), call.number(2))
              : null;
      case "replace" -> {
        if (call.isOn(string, string, string)) {
          yield TextPieces.replaced(text, call.text(1), call.text(2), -1, call.budget());
        }
        yield call.isOn(string, string, string, Long.class)
            ? TextPieces.replaced(text, call.text(1), call.text(2), call.number(3), call.budget())
            : null;
      }
      default -> null;
    };
  }

  private static Object charAt(String text, long index) {
    int length = Texts.length(text);
    if (index < 0 || index > length) {
      return outOfRange(index);
    }
    return index == length ? "" : Texts.substring(text, (int) index, (int) index + 1);
  }

  private static Failure outOfRange(long index) {
    return new Failure("index out of range: " + index);
  }

  private static Object substring(String text, long from, long to) {
    int length = Texts.length(text);
    if (from > to) {
      return new Failure("invalid substring range. start: " + from + ", end: " + to);
    } else if (from < 0 || from > length) {
      return outOfRange(from);
    }
    return to > length ? outOfRange(to) : Texts.substring(text, (int) from, (int) to);
  }

  /**
   * @param last the last place before the offset, else the first from there on
   */
  private static Object indexOf(String text, String other, long offset, boolean last) {
    if (other.isEmpty()) {
      return offset;
    } else if (offset < 0) {
      return outOfRange(offset);
    } else if (offset >= Texts.length(text)) {
      return -1L;
    }
    int start = text.offsetByCodePoints(0, (int) offset);
    int found = last ? text.lastIndexOf(other, start) : text.indexOf(other, start);
    return found < 0 ? -1L : (long) text.codePointCount(0, found);
  }

  private static String cased(String text, char first, char last, int shift) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= first && c <= last) {
        out.setCharAt(i, (char) (c + shift));
      }
    }
    return out.toString();
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** White space as Unicode and Go have it. */
  private static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r') || c == 0x85 || Character.isSpaceChar(c);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0x07 -> out.append("\\a");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case 0x0B -> out.append("\\v");
        case '\\', '"' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
