package dev.klint.core.cel;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conversions between types, and the functions of values of any type. */
final class Conversions implements Library {
  private static final Failure INT_OVERFLOW = new Failure("integer overflow");
  private static final Failure UINT_OVERFLOW = new Failure("unsigned integer overflow");
  private static final long NANOS = 1_000_000_000L;
  private static final BigInteger MOST_UINT = BigInteger.TWO.pow(Long.SIZE);

  /** What Go reads as a float, beside hexadecimal ones. */
  private static final Pattern FLOAT =
      Pattern.compile("[+-]?((\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|(?i:inf|infinity|nan))");

  @Override
  public Set<String> names() {
    return Set.of(
        "size",
        "type",
        "dyn",
        "bool",
        "bytes",
        "double",
        "int",
        "string",
        "uint",
        "duration",
        "timestamp");
  }

  @Override
  public @Nullable Object call(Call call) {
    if (call.function().equals("size") && call.count() == 1) {
      return size(call.argument(0));
    } else if (call.isMember() || call.count() != 1) {
      return null;
    }
    Object value = call.argument(0);
    return switch (call.function()) {
      case "type" -> TypeName.of(value);
      case "dyn" -> value;
      case "bool" -> value instanceof String text ? bool(text) : kept(value, Boolean.class);
      case "bytes" -> value instanceof String text ? Bytes.of(text) : kept(value, Bytes.class);
      case "double" -> toDouble(value);
      case "int" -> toInt(value);
      case "uint" -> toUint(value);
      case "string" -> string(value);
      case "duration" -> duration(value);
      default -> timestamp(value);
    };
  }

  private static @Nullable Object kept(Object value, Class<?> type) {
    return type.isInstance(value) ? value : null;
  }

  private static @Nullable Object size(Object value) {
    if (value instanceof String text) {
      return (long) Texts.length(text);
    } else if (value instanceof ListValue list) {
      return (long) list.size();
    } else if (value instanceof MapValue map) {
      return (long) map.size();
    }
    return value instanceof Bytes bytes ? (Object) (long) bytes.size() : null;
  }

  private static Failure cannot(String from, String to) {
    return new Failure("type conversion error from '" + from + "' to '" + to + "'");
  }

  private static Object bool(String text) {
    return switch (text) {
      case "1", "t", "T", "true", "TRUE", "True" -> true;
      case "0", "f", "F", "false", "FALSE", "False" -> false;
      default -> cannot("string", "bool");
    };
  }

  private static @Nullable Object toDouble(Object value) {
    if (value instanceof String text) {
      return parsedDouble(text);
    }
    return Numbers.isNumber(value) ? (Object) Numbers.toDouble(value) : null;
  }

  private static Object parsedDouble(String text) {
    if (!FLOAT.matches(text)) {
      return cannot("string", "double");
    }
    String word = text.toLowerCase(Locale.ROOT);
    if (word.endsWith("nan")) {
      return Double.NaN;
    } else if (word.contains("inf")) {
      return word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    double number = Double.parseDouble(text);
    return Double.isInfinite(number) ? cannot("string", "double") : (Object) number;
  }

  private static @Nullable Object toInt(Object value) {
    if (value instanceof String text) {
      return parsedInt(text);
    } else if (value instanceof Double number) {
      return number > -0x1p63 && number < 0x1p63 ? (Object) number.longValue() : INT_OVERFLOW;
    } else if (value instanceof UInt number) {
      return number.bits() < 0 ? INT_OVERFLOW : (Object) number.bits();
    } else if (value instanceof OffsetDateTime time) {
      return time.toEpochSecond();
    } else if (value instanceof Duration duration) {
      return duration.toNanos();
    }
    return kept(value, Long.class);
  }

  private static Object parsedInt(String text) {
    try {
      return isAscii(text) ? (Object) Long.parseLong(text) : cannot("string", "int");
    } catch (NumberFormatException notInt) {
      return cannot("string", "int");
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static @Nullable Object toUint(Object value) {
    if (value instanceof String text) {
      return parsedUint(text);
    } else if (value instanceof Double number) {
      return number >= 0 && number < 0x1p64
          ? new UInt(new BigDecimal(number).longValue())
          : UINT_OVERFLOW;
    } else if (value instanceof Long number) {
      return number < 0 ? UINT_OVERFLOW : new UInt(number);
    }
    return kept(value, UInt.class);
  }

  private static Object parsedUint(String text) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || text.length() > 100) {
      return cannot("string", "uint");
    }
    BigInteger number = new BigInteger(text);
    return number.compareTo(MOST_UINT) < 0
        ? new UInt(number.longValue())
        : cannot("string", "uint");
  }

  /** The text of a value; null for types that have none. */
  static @Nullable Object string(Object value) {
    if (value instanceof String || value instanceof Long || value instanceof Boolean) {
      return value.toString();
    } else if (value instanceof UInt) {
      return value.toString();
    } else if (value instanceof Double number) {
      return Numbers.shortest(number);
    } else if (value instanceof Bytes bytes) {
      String text = bytes.text();
      return text == null ? new Failure("invalid UTF-8 in bytes, cannot convert to string") : text;
    } else if (value instanceof Duration duration) {
      return seconds(duration);
    } else if (value instanceof OffsetDateTime time) {
      return TimeFunctions.rfc3339(time);
    }
    return Addresses.isAddress(value) ? value.toString() : null;
  }

  private static String seconds(Duration duration) {
    long nanos = duration.toNanos();
    long whole = nanos / NANOS;
    double seconds = whole + (nanos % NANOS) / 1e9;
    return Numbers.plain(seconds) + "s";
  }

  private static @Nullable Object duration(Object value) {
    if (value instanceof String text) {
      Duration duration = Formats.goDuration(text);
      return duration == null ? cannot("string", "google.protobuf.Duration") : duration;
    }
    return value instanceof Long nanos
        ? (Object) Duration.ofNanos(nanos)
        : kept(value, Duration.class);
  }

  private static @Nullable Object timestamp(Object value) {
    if (value instanceof String text) {
      OffsetDateTime time = Formats.time(text);
      return time == null ? cannot("string", "google.protobuf.Timestamp") : Operators.inRange(time);
    } else if (value instanceof Long seconds) {
      boolean near = Math.abs(seconds) < Instant.MAX.getEpochSecond() / 2;
      return near
          ? Operators.inRange(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC))
          : new Failure("timestamp overflow");
    }
    return kept(value, OffsetDateTime.class);
  }
}
