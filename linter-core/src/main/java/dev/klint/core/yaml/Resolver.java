package dev.klint.core.yaml;

import dev.klint.core.text.Utf8;
import java.math.BigInteger;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Tells the type of a scalar as go-yaml v2 does, which kubectl and the API server read YAML with:
 * YAML 1.1 booleans, octal and underscored numbers, no sexagesimal ones, timestamps as strings.
 */
final class Resolver {
  private static final String PREFIX = "tag:yaml.org,2002:";

  private Resolver() {}

  /**
   * What a scalar is.
   *
   * @param value as in {@link ScalarNode#value}; null for a number that JSON cannot say
   * @param name the JSON name when it is a key; null when it can be none
   */
  record Resolved(ScalarNode.Type type, @Nullable String value, @Nullable String name) {}

  private static final Resolved NULL = new Resolved(ScalarNode.Type.NULL, "null", null);
  private static final Resolved TRUE = new Resolved(ScalarNode.Type.BOOLEAN, "true", "true");
  private static final Resolved FALSE = new Resolved(ScalarNode.Type.BOOLEAN, "false", "false");

  /**
   * @param tag the full tag, or null
   * @throws ScanException when value and tag do not fit
   */
  static Resolved resolve(@Nullable String tag, String text, boolean plain, int position) {
    if (tag == null) {
      return plain ? implicit(text) : string(text);
    }
    String kind = tag.startsWith(PREFIX) ? tag.substring(PREFIX.length()) : "";
    return switch (kind) {
      case "timestamp" -> timestamp(text, position);
      case "binary" -> binary(text, position);
      case "bool" -> expect(ScalarNode.Type.BOOLEAN, text, position, "a boolean");
      case "null" -> expect(ScalarNode.Type.NULL, text, position, "null");
      case "int" -> integer(text, position);
      case "float" -> floating(text, position);
      default -> string(text);
    };
  }

  private static Resolved string(String text) {
    return new Resolved(ScalarNode.Type.STRING, text, text);
  }

  private static Resolved expect(ScalarNode.Type type, String text, int position, String what) {
    Resolved resolved = implicit(text);
    if (resolved.type() != type) {
      throw new ScanException(-1, position, "the tag asks for " + what + ", the value is none");
    }
    return resolved;
  }

  private static Resolved timestamp(String text, int position) {
    if (!Timestamps.isOne(text)) {
      throw new ScanException(-1, position, "the tag asks for a time, the value is none");
    }
    return string(text);
  }

  private static Resolved integer(String text, int position) {
    String integer = numeral(text) ? GoNumbers.integer(text.replace("_", "")) : null;
    if (integer == null) {
      throw new ScanException(-1, position, "the tag asks for an integer, the value is none");
    }
    return whole(integer);
  }

  private static Resolved floating(String text, int position) {
    Resolved resolved = implicit(text);
    boolean number =
        resolved.type() == ScalarNode.Type.FLOAT || resolved.type() == ScalarNode.Type.INTEGER;
    String value = resolved.value();
    boolean unsigned =
        number && numeral(text) && isUnsigned(GoNumbers.integer(text.replace("_", "")));
    if (!number || unsigned) {
      throw new ScanException(-1, position, "the tag asks for a float, the value is none");
    }
    return value == null ? resolved : number(Double.parseDouble(value));
  }

  /** Beyond 63 bits, which go-yaml makes no float of. */
  private static boolean isUnsigned(@Nullable String integer) {
    return integer != null && integer.length() >= 19 && new BigInteger(integer).bitLength() > 63;
  }

  private static Resolved binary(String text, int position) {
    try {
      String joined = text.replace("\n", "").replace("\r", "");
      if (joined.length() % 4 != 0) {
        throw new IllegalArgumentException("padding is missing");
      }
      return string(text(Base64.getDecoder().decode(joined)));
    } catch (IllegalArgumentException e) {
      throw new ScanException(-1, position, "!!binary needs base64");
    }
  }

  /** Go writes into JSON a U+FFFD for each byte that is no UTF-8. */
  private static String text(byte[] bytes) {
    Utf8.Decoded decoded = Utf8.decode(bytes, bytes.length);
    StringBuilder text = new StringBuilder(bytes.length);
    int from = 0;
    for (int replaced : decoded.replaced()) {
      text.append(decoded.text(), from, replaced / 4).append("\uFFFD".repeat(replaced % 4));
      from = replaced / 4 + 1;
    }
    return text.append(decoded.text(), from, decoded.text().length()).toString();
  }

  private static boolean numeral(String text) {
    return !text.isEmpty()
        && (Cursor.isDigit(text.charAt(0)) || text.charAt(0) == '-' || text.charAt(0) == '+');
  }

  private static Resolved implicit(String text) {
    if (text.isEmpty()) {
      return NULL;
    } else if (numeral(text)) {
      return numeric(text);
    }
    return switch (text.charAt(0)) {
      case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' -> word(text);
      case '.' -> dotted(text);
      default -> string(text);
    };
  }

  private static Resolved word(String text) {
    return switch (text) {
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> TRUE;
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> FALSE;
      case "~", "null", "Null", "NULL" -> NULL;
      default -> string(text);
    };
  }

  private static Resolved dotted(String text) {
    if (isInfinity(text)) {
      return number(Double.POSITIVE_INFINITY);
    } else if (text.equals(".nan") || text.equals(".NaN") || text.equals(".NAN")) {
      return number(Double.NaN);
    }
    return GoNumbers.isFloat(text) ? decimal(text, text) : string(text);
  }

  private static boolean isInfinity(String text) {
    return text.equals(".inf") || text.equals(".Inf") || text.equals(".INF");
  }

  private static Resolved numeric(String text) {
    if (!Cursor.isDigit(text.charAt(0)) && isInfinity(text.substring(1))) {
      return number(text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
    String integer = GoNumbers.integer(plain);
    if (integer != null) {
      return whole(integer);
    }
    return GoNumbers.isFloat(plain) ? decimal(plain, text) : string(text);
  }

  private static Resolved whole(String integer) {
    return new Resolved(ScalarNode.Type.INTEGER, integer, isUnsigned(integer) ? null : integer);
  }

  /** A float; one that overflows stays a string. */
  private static Resolved decimal(String plain, String text) {
    double value = Double.parseDouble(plain);
    return Double.isInfinite(value) ? string(text) : number(value);
  }

  private static Resolved number(double value) {
    String json = GoNumbers.json(value);
    boolean whole = json != null && json.indexOf('.') < 0 && json.indexOf('e') < 0;
    ScalarNode.Type type = whole ? ScalarNode.Type.INTEGER : ScalarNode.Type.FLOAT;
    return new Resolved(type, json, GoNumbers.key(value));
  }
}
