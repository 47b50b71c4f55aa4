package dev.klint.core.kube;

import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The formats that the API server checks in strings of custom resources, each as the Go library
 * behind it does (package strfmt of kube-openapi). Where a text is hard to judge it holds.
 */
public final class StringFormats {
  private static final String UUID_TAIL = "-?[0-9a-f]{12}$";
  private static final String NAME = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";

  /** The minor that brought the names of Kubernetes; all others were always there. */
  public static final int NAMES_SINCE = 34;

  private static final Map<String, Predicate<String>> FORMATS =
      Map.ofEntries(
          Map.entry("bsonobjectid", pattern("^[0-9a-fA-F]{24}$")),
          Map.entry("uri", StringFormats::isUri),
          Map.entry("email", StringFormats::isEmail),
          Map.entry("hostname", StringFormats::isHostname),
          Map.entry("ipv4", text -> text.indexOf(':') < 0 && IpAddresses.parse(text) != null),
          Map.entry("ipv6", text -> text.indexOf(':') >= 0 && IpAddresses.parse(text) != null),
          Map.entry("cidr", StringFormats::isCidr),
          Map.entry("mac", StringFormats::isMac),
          Map.entry("uuid", pattern("(?i)^[0-9a-f]{8}-?([0-9a-f]{4}-?){2}[0-9a-f]{4}" + UUID_TAIL)),
          Map.entry(
              "uuid3",
              pattern("(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}" + UUID_TAIL)),
          Map.entry(
              "uuid4",
              pattern(
                  "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}" + UUID_TAIL)),
          Map.entry(
              "uuid5",
              pattern(
                  "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}" + UUID_TAIL)),
          Map.entry("isbn", text -> CheckDigits.isIsbn10(text) || CheckDigits.isIsbn13(text)),
          Map.entry("isbn10", CheckDigits::isIsbn10),
          Map.entry("isbn13", CheckDigits::isIsbn13),
          Map.entry("creditcard", CheckDigits::isCreditCard),
          Map.entry("ssn", pattern("^\\d{3}[- ]\\d{2}[- ]\\d{4}$")),
          Map.entry("hexcolor", pattern("^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")),
          Map.entry("rgbcolor", StringFormats::isRgb),
          Map.entry(
              "byte",
              pattern(
                  "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$")),
          Map.entry("password", text -> true),
          Map.entry("date", StringFormats::isDate),
          Map.entry("duration", StringFormats::isDuration),
          Map.entry("datetime", StringFormats::isDateTime),
          Map.entry("k8sshortname", text -> text.length() <= 63 && matches("^" + NAME + "$", text)),
          Map.entry(
              "k8slongname",
              text -> text.length() <= 253 && matches("^" + NAME + "(\\." + NAME + ")*$", text)));

  private StringFormats() {}

  /** The name without dashes, as Go's library looks it up. */
  public static String normal(String format) {
    return format.replace("-", "");
  }

  /** Whether the format came with {@link #NAMES_SINCE}. */
  public static boolean isRecent(String format) {
    return normal(format).startsWith("k8s");
  }

  /** Whether a text has a format; true for a format that is not checked. */
  public static boolean holds(String format, String text) {
    @Nullable Predicate<String> check = FORMATS.get(normal(format));
    return check == null || check.test(text);
  }

  private static Predicate<String> pattern(String expression) {
    Pattern pattern = Pattern.compile(expression);
    return text -> pattern.matcher(text).find();
  }

  private static boolean matches(String expression, String text) {
    return Pattern.compile(expression).matcher(text).find();
  }

  private static boolean isDate(String text) {
    if (!matches("^\\d{4}-\\d{2}-\\d{2}$", text)) {
      return false;
    }
    try {
      LocalDate.of(
          Integer.parseInt(text.substring(0, 4)),
          Integer.parseInt(text.substring(5, 7)),
          Integer.parseInt(text.substring(8)));
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static boolean isDateTime(String text) {
    String[] halves = text.toLowerCase(Locale.ROOT).split("t", -1);
    if (halves.length < 2 || !isDate(halves[0])) {
      return false;
    }
    String time = halves[1];
    return matches("^\\d{2}:\\d{2}:\\d{2}(.\\d+)?(z|([+-]\\d{2}:\\d{2}))$", time)
        && time.substring(0, 2).compareTo("23") <= 0
        && time.substring(3, 5).compareTo("59") <= 0
        && time.substring(6, 8).compareTo("59") <= 0;
  }

  /** Go's own notation, or at least one number with a unit somewhere in the text. */
  private static boolean isDuration(String text) {
    return DurationText.isDuration(text)
        || matches(
            "(?i)\\d\\s*(ns|nano|us|µs|micro|ms|milli|s|sec|m|min|h|hr|hour|d|day|w|wk|week)"
                + "([^a-zµ]|$)|\\d\\s*(nano|micro|milli|sec|min|hour|day|week)",
            text);
  }

  private static boolean isHostname(String text) {
    String sign = "a-zA-Z0-9\\p{S}\\p{L}";
    String first = "[" + sign + "]((-?[" + sign + "]{0,62})?)";
    String label = "[" + sign + "](([" + sign + "-]{0,61}[" + sign + "])?)(\\.)";
    return matches("^(" + first + "|(" + label + "){1,}([a-zA-Z\\p{L}]){2,63})$", text)
        && text.length() <= 255;
  }

  private static boolean isCidr(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !matches("^(0|[1-9]\\d{0,2})$", text.substring(slash + 1))) {
      return false;
    }
    byte[] address = IpAddresses.parse(text.substring(0, slash));
    int bits = Integer.parseInt(text.substring(slash + 1));
    return address != null && bits <= (text.indexOf(':') < 0 ? 32 : 128);
  }

  private static boolean isMac(String text) {
    return matches("^[0-9a-fA-F]{2}(([:-])[0-9a-fA-F]{2}){5}$", text)
        || matches("^[0-9a-fA-F]{2}(([:-])[0-9a-fA-F]{2}){7}$", text)
        || matches("^[0-9a-fA-F]{2}(([:-])[0-9a-fA-F]{2}){19}$", text)
        || matches(
            "^[0-9a-fA-F]{4}(\\.[0-9a-fA-F]{4}){2}((\\.[0-9a-fA-F]{4})|(\\.[0-9a-fA-F]{4}){7})?$",
            text);
  }

  private static boolean isRgb(String text) {
    String part = "\\s*(0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])\\s*";
    return matches("^rgb\\(" + part + "," + part + "," + part + "\\)$", text);
  }

  /** An absolute address, or an absolute path. */
  private static boolean isUri(String text) {
    if (text.isEmpty() || matches("[\\x00-\\x20\\x7f]", text.split("[/?]", 2)[0])) {
      return false;
    }
    return !matches("[\\x00-\\x1f\\x7f]|%([^0-9a-fA-F]|[0-9a-fA-F]([^0-9a-fA-F]|$)|$)", text)
        && (text.startsWith("/") || text.equals("*") || matches("^[a-zA-Z][a-zA-Z0-9+.-]*:", text))
        && !matches("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*[ \"<>\\\\^`{|}]", text);
  }

  private static boolean isEmail(String text) {
    int at = text.lastIndexOf('@');
    return at > 0 && at < text.length() - 1 && !text.startsWith("@");
  }
}
