package dev.klint.core.cel;

import dev.klint.core.kube.IpAddresses;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A URL as Go's {@code net/url} takes it apart.
 *
 * @param scheme in lower case; empty for none
 * @param rest what follows the scheme where no slash does
 * @param user the part before {@code @}
 * @param host with its port
 * @param path as it was written, escaped where it had to be
 * @param query as it was written
 * @param fragment as it was written
 */
record GoUrl(
    String scheme,
    String rest,
    String user,
    String host,
    String path,
    String query,
    String fragment)
    implements Opaque {
  private static final String HOST_MARKS = "-_.~!$&'()*+,;=:[]<>\"";
  private static final String USER_MARKS = "-._:~!$&'()*+,;=%@";
  private static final String PATH_MARKS = "-_.~$&+,/:;=@";
  private static final String WRITTEN_PATH_MARKS = PATH_MARKS + "!'()*[]%";

  /** Reads a URL as it stands in a request: absolute, or a path; null when it is none. */
  static @Nullable GoUrl ofRequest(String text) {
    return text.isEmpty() ? null : parse(text, true, "");
  }

  /** Reads a URL, a fragment included; null when it is none. */
  static @Nullable GoUrl of(String text) {
    int hash = text.indexOf('#');
    String fragment = hash < 0 ? "" : text.substring(hash + 1);
    return UrlEscapes.areLegal(fragment)
        ? parse(hash < 0 ? text : text.substring(0, hash), false, fragment)
        : null;
  }

  /** Whether it has neither a scheme nor a slash at its beginning. */
  static boolean isRelative(String text) {
    return schemeEnd(text) < 0 && !text.startsWith("/");
  }

  private static @Nullable GoUrl parse(String text, boolean isRequest, String fragment) {
    if (text.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
      return null;
    } else if (text.equals("*")) {
      return new GoUrl("", "", "", "", "*", "", fragment);
    }
    int colon = schemeEnd(text);
    if (colon == 0) {
      return null;
    }
    String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    String after = text.substring(colon + 1);
    int mark = after.indexOf('?');
    String query = mark < 0 ? "" : after.substring(mark + 1);
    String rest = mark < 0 ? after : after.substring(0, mark);
    if (!rest.startsWith("/")) {
      if (colon > 0) {
        return new GoUrl(scheme, rest, "", "", "", query, fragment);
      } else if (isRequest || rest.split("/", 2)[0].contains(":")) {
        return null;
      }
    }
    boolean hasHost =
        rest.startsWith("//") && (colon > 0 || (!isRequest && !rest.startsWith("///")));
    int slash = hasHost ? rest.indexOf('/', 2) : 0;
    String authority = !hasHost ? "" : rest.substring(2, slash < 0 ? rest.length() : slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    int at = authority.lastIndexOf('@');
    String user = at < 0 ? "" : authority.substring(0, at);
    String host = host(scheme, authority.substring(at + 1));
    boolean legal = host != null && isUser(user) && UrlEscapes.areLegal(path);
    return legal && host != null
        ? new GoUrl(scheme, "", user, host, escapedPath(path), query, fragment)
        : null;
  }

  /** Where the colon after a scheme stands: 0 for a missing scheme, negative for none. */
  private static int schemeEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (c == ':') {
        return i;
      } else if (!letter && (!other || i == 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isUser(String user) {
    return UrlEscapes.consistsOf(user, USER_MARKS) && UrlEscapes.areLegal(user);
  }

  private static @Nullable String host(String scheme, String host) {
    int open = host.lastIndexOf('[');
    if (open > 0) {
      return null;
    } else if (open == 0) {
      return bracketed(host);
    }
    boolean isWeb = scheme.equals("http") || scheme.equals("https");
    int colon = isWeb ? host.indexOf(':') : host.lastIndexOf(':');
    return colon < 0 || isPort(host.substring(colon)) ? unescapedHost(host) : null;
  }

  private static @Nullable String bracketed(String host) {
    int close = host.lastIndexOf(']');
    if (close < 0 || !isPort(host.substring(close + 1))) {
      return null;
    }
    String address = host.substring(1, close);
    int zone = address.indexOf("%25");
    String bare = unescapedHost(zone < 0 ? address : address.substring(0, zone));
    boolean legal =
        bare != null
            && IpAddresses.isV6(bare)
            && IpAddresses.parse(bare) != null
            && (zone < 0 || UrlEscapes.areLegal(address.substring(zone)));
    if (!legal) {
      return null;
    }
    String scope = zone < 0 ? "" : UrlEscapes.unescaped(address.substring(zone), false);
    return "[" + bare + scope + "]" + host.substring(close + 1);
  }

  /** Only bytes that are not ASCII may be escaped in a host. */
  private static @Nullable String unescapedHost(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == '%') {
        if (!UrlEscapes.isEscape(host, i) || Character.digit(host.charAt(i + 1), 16) < 8) {
          return null;
        }
        i += 2;
      } else if (c < 0x80 && !UrlEscapes.consistsOf(String.valueOf(c), HOST_MARKS)) {
        return null;
      }
    }
    return UrlEscapes.unescaped(host, false);
  }

  private static boolean isPort(String text) {
    return text.isEmpty()
        || (text.charAt(0) == ':' && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9'));
  }

  private static String escapedPath(String path) {
    if (UrlEscapes.consistsOf(path, WRITTEN_PATH_MARKS)) {
      return path;
    }
    StringBuilder out = new StringBuilder();
    for (byte one : UrlEscapes.bytes(path, false)) {
      String c = new String(new byte[] {one}, StandardCharsets.ISO_8859_1);
      out.append(
          UrlEscapes.consistsOf(c, PATH_MARKS) ? c : String.format(Locale.ROOT, "%%%02X", one));
    }
    return out.toString();
  }

  /** The host without port and brackets. */
  String hostname() {
    int colon = portAt();
    String name = colon < 0 ? host : host.substring(0, colon);
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }

  String port() {
    int colon = portAt();
    return colon < 0 ? "" : host.substring(colon + 1);
  }

  private int portAt() {
    int colon = host.lastIndexOf(':');
    return colon >= 0 && isPort(host.substring(colon)) ? colon : -1;
  }

  @Override
  public String typeName() {
    return "kubernetes.URL";
  }

  @Override
  public boolean same(Opaque other) {
    return equals(other);
  }
}
