package dev.klint.core.kube;

import org.jspecify.annotations.Nullable;

/**
 * The grammars of names. Each check answers null for a legal value, else what is wrong and what is
 * allowed, to be read after the value. Sources: "Object Names and IDs" and "Labels and Selectors"
 * of the Kubernetes documentation, RFC 1035, RFC 1123, RFC 6335.
 */
public final class Names {
  public static final int LONGEST_LABEL = 63;
  public static final int LONGEST_SUBDOMAIN = 253;
  private static final int LONGEST_PORT_NAME = 15;

  private Names() {}

  /** A DNS label of RFC 1123. */
  public static @Nullable String dnsLabel(String value) {
    if (value.length() > LONGEST_LABEL) {
      return tooLong(LONGEST_LABEL);
    }
    if (isLabel(value, 0, value.length(), false)) {
      return null;
    }
    return isSubdomain(value, false)
        ? "must not contain dots"
        : "must be lower case letters, digits and '-', and begin and end with a letter or digit";
  }

  /** A DNS label of RFC 1035: begins with a letter. */
  public static @Nullable String dns1035Label(String value) {
    if (value.length() > LONGEST_LABEL) {
      return tooLong(LONGEST_LABEL);
    }
    boolean legal =
        isLabel(value, 0, value.length(), false)
            && value.charAt(0) >= 'a'
            && value.charAt(0) <= 'z';
    return legal
        ? null
        : "must be lower case letters, digits and '-', begin with a letter and end with a letter or"
            + " digit";
  }

  /** A DNS subdomain of RFC 1123: labels with dots between. */
  public static @Nullable String dnsSubdomain(String value) {
    if (value.length() > LONGEST_SUBDOMAIN) {
      return tooLong(LONGEST_SUBDOMAIN);
    }
    return isSubdomain(value, false)
        ? null
        : "must be lower case letters, digits, '-' and '.', and each part must begin and end with a"
            + " letter or digit";
  }

  /** A DNS subdomain whose labels may hold underscores, as search domains may. */
  public static @Nullable String dnsSubdomainWithUnderscore(String value) {
    if (value.length() > LONGEST_SUBDOMAIN) {
      return tooLong(LONGEST_SUBDOMAIN);
    }
    return isSubdomain(value, true)
        ? null
        : "must be lower case letters, digits, '-', '_' and '.', and each part must end with a"
            + " letter or digit";
  }

  private static boolean isSubdomain(String value, boolean underscores) {
    int from = 0;
    for (int dot = value.indexOf('.'); dot >= 0; dot = value.indexOf('.', from)) {
      if (!isLabel(value, from, dot, underscores)) {
        return false;
      }
      from = dot + 1;
    }
    return isLabel(value, from, value.length(), underscores);
  }

  private static boolean isLabel(String value, int from, int to, boolean underscores) {
    int start = underscores && from < to && value.charAt(from) == '_' ? from + 1 : from;
    if (start >= to || value.charAt(start) == '-' || value.charAt(to - 1) == '-') {
      return false;
    }
    for (int i = start; i < to; i++) {
      char c = value.charAt(i);
      boolean inner = i > start && i < to - 1;
      if (!isLowerOrDigit(c) && c != '-' && !(underscores && inner && c == '_')) {
        return false;
      }
    }
    return true;
  }

  /** The key of a label: a name, or a DNS subdomain, a slash and a name. */
  public static @Nullable String labelKey(String value) {
    int slash = value.indexOf('/');
    if (slash >= 0 && value.indexOf('/', slash + 1) >= 0) {
      return "must be a name with at most one prefix and '/' before it, such as example.com/name";
    }
    if (slash == 0) {
      return "must have a prefix before its '/', or no '/'";
    }
    if (slash > 0) {
      String problem = dnsSubdomain(value.substring(0, slash));
      if (problem != null) {
        return "has a bad prefix: it " + problem;
      }
    }
    return namePart(value, slash + 1);
  }

  private static @Nullable String namePart(String value, int from) {
    if (from == value.length()) {
      return from == 0 ? "must not be empty" : "must have a name after its '/'";
    }
    if (value.length() - from > LONGEST_LABEL) {
      return "has a name longer than " + LONGEST_LABEL + " characters";
    }
    return isLabelText(value, from)
        ? null
        : "must be letters, digits, '-', '_' and '.', and begin and end with a letter or digit";
  }

  /** The value of a label; may be empty. */
  public static @Nullable String labelValue(String value) {
    if (value.length() > LONGEST_LABEL) {
      return tooLong(LONGEST_LABEL);
    }
    return value.isEmpty() || isLabelText(value, 0)
        ? null
        : "must be letters, digits, '-', '_' and '.', and begin and end with a letter or digit";
  }

  private static boolean isLabelText(String value, int from) {
    int last = value.length() - 1;
    for (int i = from; i <= last; i++) {
      char c = value.charAt(i);
      boolean inner = i > from && i < last;
      if (!isLetterOrDigit(c) && !(inner && (c == '-' || c == '_' || c == '.'))) {
        return false;
      }
    }
    return from <= last;
  }

  /** The name of a port: a service name of RFC 6335 in lower case. */
  public static @Nullable String portName(String value) {
    if (value.length() > LONGEST_PORT_NAME) {
      return tooLong(LONGEST_PORT_NAME);
    }
    boolean letter = false;
    boolean legal = !value.isEmpty();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      letter |= c >= 'a' && c <= 'z';
      legal &= isLowerOrDigit(c) || c == '-';
    }
    legal &= letter && !value.startsWith("-") && !value.endsWith("-") && !value.contains("--");
    return legal
        ? null
        : "must be lower case letters, digits and single '-' between them, with at least one"
            + " letter";
  }

  /** The name of an environment variable: printable ASCII without {@code =}. */
  public static @Nullable String envVarName(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == '=') {
        return "must be printable ASCII characters other than '='";
      }
    }
    return value.isEmpty() ? "must not be empty" : null;
  }

  /** The key of a ConfigMap or Secret. */
  public static @Nullable String configKey(String value) {
    if (value.length() > LONGEST_SUBDOMAIN) {
      return tooLong(LONGEST_SUBDOMAIN);
    }
    boolean legal = !value.isEmpty();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      legal &= isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }
    if (!legal) {
      return "must be letters, digits, '-', '_' and '.'";
    }
    return value.equals(".") || value.startsWith("..")
        ? "must not be '.' and must not begin with '..'"
        : null;
  }

  /** A name that only has to be safe in the path of a URL, as those of roles are. */
  public static @Nullable String pathSegment(String value) {
    if (value.equals(".") || value.equals("..")) {
      return "must not be '.' or '..'";
    }
    return value.indexOf('/') >= 0 || value.indexOf('%') >= 0
        ? "must not contain '/' or '%'"
        : null;
  }

  /** The name of an HTTP header, as probes take it. */
  public static @Nullable String httpHeader(String value) {
    boolean legal = !value.isEmpty();
    for (int i = 0; i < value.length(); i++) {
      legal &= isLetterOrDigit(value.charAt(i)) || value.charAt(i) == '-';
    }
    return legal ? null : "must be letters, digits and '-'";
  }

  private static boolean isLowerOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isLetterOrDigit(char c) {
    return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z');
  }

  private static String tooLong(int longest) {
    return "is longer than " + longest + " characters";
  }
}
