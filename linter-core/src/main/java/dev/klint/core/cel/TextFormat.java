package dev.klint.core.cel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** {@code 'text %s %d'.format([…])}. */
final class TextFormat {
  private static final int USUAL_PRECISION = 6;

  /** Nobody means more digits. */
  private static final int MOST_PRECISION = 1000;

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final String template;
  private final ListValue arguments;
  private final Budget budget;
  private int at;

  TextFormat(String template, ListValue arguments, Budget budget) {
    this.template = template;
    this.arguments = arguments;
    this.budget = budget;
  }

  /** The text, or a {@link Failure}. */
  Object result() {
    StringBuilder out = new StringBuilder();
    int next = 0;
    while (at < template.length()) {
      char c = template.charAt(at++);
      if (c != '%') {
        out.append(c);
      } else if (at < template.length() && template.charAt(at) == '%') {
        out.append('%');
        at++;
      } else {
        if (next >= arguments.size()) {
          return new Failure("index " + next + " out of range");
        } else if (at >= template.length()) {
          return new Failure("unexpected end of string");
        }
        Object clause = clause(arguments.get(next++));
        if (clause instanceof Failure) {
          return clause;
        }
        budget.spendText(clause.toString().length());
        out.append(clause);
      }
    }
    return out.toString();
  }

  private Object clause(Object argument) {
    if (argument instanceof Failure) {
      return argument;
    }
    int precision = USUAL_PRECISION;
    if (template.charAt(at) == '.') {
      int from = ++at;
      while (at < template.length() && Character.digit(template.charAt(at), 10) >= 0) {
        at++;
      }
      if (at == template.length() || at == from) {
        return bad("could not parse formatting clause", "error while parsing precision");
      }
      precision =
          at - from > 4 ? Integer.MAX_VALUE : Integer.parseInt(template.substring(from, at));
    }
    if (precision > MOST_PRECISION) {
      throw new UnsureException("a precision of many digits");
    }
    return clause(template.charAt(at++), precision, argument);
  }

  private Object clause(char letter, int precision, Object argument) {
    return switch (letter) {
      case 's' -> FormatText.of(argument, budget);
      case 'd' ->
          argument instanceof Long || argument instanceof UInt
              ? argument.toString()
              : bad("decimal clause can only be used on integers, was given", argument);
      case 'f' -> floating(argument, precision, false);
      case 'e' -> floating(argument, precision, true);
      case 'b' ->
          argument instanceof Boolean truth
              ? truth ? "1" : "0"
              : radix(argument, 2, "only integers and bools can be formatted as binary, was given");
      case 'o' -> radix(argument, 8, "octal clause can only be used on integers, was given");
      case 'x' -> hex(argument);
      case 'X' -> {
        Object lower = hex(argument);
        yield lower instanceof String text ? text.toUpperCase(Locale.ROOT) : lower;
      }
      default ->
          bad(
              "could not parse formatting clause",
              "unrecognized formatting clause \"" + letter + "\"");
    };
  }

  private static Failure bad(String what, String why) {
    return new Failure(what + ": " + why);
  }

  private static Failure bad(String why, Object argument) {
    return bad("error during formatting", why + " " + TypeName.of(argument).name());
  }

  private static Object radix(Object argument, int radix, String otherwise) {
    if (argument instanceof Long number) {
      return Long.toString(number, radix);
    }
    return argument instanceof UInt number
        ? Long.toUnsignedString(number.bits(), radix)
        : bad(otherwise, argument);
  }

  private static Object hex(Object argument) {
    if (argument instanceof String text) {
      return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    } else if (argument instanceof Bytes bytes) {
      return HexFormat.of().formatHex(bytes.content());
    }
    return radix(
        argument,
        16,
        "only integers, byte buffers, and strings can be formatted as hex, was given");
  }

  private static Object floating(Object argument, int precision, boolean scientific) {
    double number;
    if (argument instanceof Double value) {
      number = value;
    } else if ("NaN".equals(argument)) {
      number = Double.NaN;
    } else if ("Infinity".equals(argument) || "-Infinity".equals(argument)) {
      number = Double.parseDouble((String) argument);
    } else {
      String clause = scientific ? "scientific" : "fixed-point";
      return bad(clause + " clause can only be used on doubles, was given", argument);
    }
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.isNaN(number) ? "NaN" : number > 0 ? "∞" : "-∞";
    }
    return scientific ? scientific(number, precision) : fixed(number, precision);
  }

  /** With commas between thousands, as English has it. */
  private static String fixed(double number, int precision) {
    BigDecimal rounded = new BigDecimal(number).setScale(precision, RoundingMode.HALF_EVEN);
    String sign = number < 0 || 1 / number < 0 ? "-" : "";
    String digits = rounded.abs().toPlainString();
    int dot = digits.indexOf('.');
    String fraction = dot < 0 ? "" : digits.substring(dot);
    BigInteger whole = rounded.abs().toBigInteger();
    return sign + String.format(Locale.ROOT, "%,d", whole) + fraction;
  }

  private static String scientific(double number, int precision) {
    String text = String.format(Locale.ROOT, "%." + precision + "e", new BigDecimal(number));
    int mark = text.lastIndexOf('e');
    StringBuilder out = new StringBuilder(text.substring(0, mark)).append("×10");
    for (int i = mark + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-') {
        out.append('⁻');
      } else if (c != '+') {
        out.append(SUPERSCRIPTS.charAt(c - '0'));
      }
    }
    return out.toString();
  }
}
