package dev.klint.core.kube;

import java.util.ArrayList;
import java.util.List;

/** Finds addresses of the own pod in a text: {@code localhost:8080}, {@code 127.0.0.1 8080}. */
final class LocalAddresses {
  private static final List<String> HOSTS = List.of("localhost", "127.0.0.1", "[::1]");

  private LocalAddresses() {}

  /** The ports that stand directly behind a local host. */
  static List<Integer> ports(String text) {
    List<Integer> ports = new ArrayList<>();
    for (String host : HOSTS) {
      for (int at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + 1)) {
        boolean begins = at == 0 || !isNamePart(text.charAt(at - 1));
        int port = begins ? portAt(text, at + host.length()) : 0;
        if (port > 0) {
          ports.add(port);
        }
      }
    }
    return ports;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == ':';
  }

  /** Behind a colon, a slash ({@code /dev/tcp/localhost/80}) or spaces; 0 when there is none. */
  private static int portAt(String text, int behindHost) {
    int at = behindHost;
    if (at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '/')) {
      at++;
    } else {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
    int end = at;
    while (end < text.length()
        && end < at + 6
        && text.charAt(end) >= '0'
        && text.charAt(end) <= '9') {
      end++;
    }
    boolean mapping = end < text.length() && isNamePart(text.charAt(end));
    return at == behindHost || at == end || mapping ? 0 : Integer.parseInt(text.substring(at, end));
  }

  /** Whether a word names a local host alone, or as the value of an option. */
  static boolean isHost(String word) {
    String value = word.substring(word.indexOf('=') + 1);
    return HOSTS.contains(value);
  }
}
