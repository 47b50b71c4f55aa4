package dev.klint.core.cel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of properties as expressions write them (<a href=
 * "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules">Kubernetes
 * documentation</a>, "Escaping"): {@code a.b} is {@code a__dot__b}, {@code namespace} is {@code
 * __namespace__}.
 */
final class PropertyNames {
  private static final Set<String> RESERVED =
      Set.of(
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while");

  private PropertyNames() {}

  /** Whether it is a word of CEL, which may stand after a dot as it is. */
  static boolean isReserved(String name) {
    return RESERVED.contains(name);
  }

  /** The name to write in an expression; null when there is none. */
  static @Nullable String escape(String name) {
    if (name.isEmpty() || (name.charAt(0) >= '0' && name.charAt(0) <= '9')) {
      return null;
    } else if (RESERVED.contains(name)) {
      return "__" + name + "__";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' && i + 1 < name.length() && name.charAt(i + 1) == '_') {
        out.append("__underscores__");
        i++;
      } else if (c == '_' || isLetterOrDigit(c)) {
        out.append(c);
      } else if (c == '.' || c == '-' || c == '/') {
        out.append(c == '.' ? "__dot__" : c == '-' ? "__dash__" : "__slash__");
      } else {
        return null;
      }
    }
    return out.toString();
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** The property that a name in an expression means; null when it can mean none. */
  static @Nullable String unescape(String name) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < name.length()) {
      int end = name.startsWith("__", at) ? name.indexOf('_', at + 2) : -1;
      if (end > at + 2 && name.startsWith("__", end)) {
        String meaning = meaning(name.substring(at + 2, end), end + 2 - at == name.length());
        if (meaning == null) {
          return null;
        }
        out.append(meaning);
        at = end + 2;
      } else {
        out.append(name.charAt(at++));
      }
    }
    return out.toString();
  }

  private static @Nullable String meaning(String word, boolean whole) {
    return switch (word) {
      case "underscores" -> "__";
      case "dot" -> ".";
      case "dash" -> "-";
      case "slash" -> "/";
      default -> whole && RESERVED.contains(word) ? word : null;
    };
  }
}
