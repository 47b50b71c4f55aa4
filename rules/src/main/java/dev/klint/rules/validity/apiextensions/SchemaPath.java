package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a path such as {@code .spec.labels['app']} leads in a schema; answers for {@code
 * ValidFieldPath}.
 *
 * @param problem why it leads nowhere; null when it does not
 * @param steps the names on the way
 * @param schema what it leads to; null where nothing is known of the place
 */
record SchemaPath(@Nullable String problem, List<String> steps, @Nullable Field schema) {

  /**
   * @param keys whether {@code ['name']} is allowed
   */
  static SchemaPath of(String path, Field schema, boolean keys) {
    List<String> tokens = tokens(path);
    List<String> steps = new ArrayList<>();
    Field at = schema;
    int next = 0;
    while (next < tokens.size()) {
      String name;
      if (tokens.get(next).equals(".")) {
        if (next + 1 == tokens.size()) {
          return wrong("must not end with a dot");
        }
        name = tokens.get(next + 1);
        next += 2;
      } else if (tokens.get(next).equals("[")) {
        if (!keys) {
          return wrong("must not use brackets");
        } else if (next + 2 >= tokens.size()
            || !isQuoted(tokens.get(next + 1))
            || !tokens.get(next + 2).equals("]")) {
          return wrong("must have a quoted name in its brackets: ['name']");
        }
        String quoted = tokens.get(next + 1);
        name = quoted.substring(1, quoted.length() - 1).replace("\\'", "'").replace("\\\\", "\\");
        next += 3;
      } else {
        return wrong("must begin with a dot");
      }
      if (at == null) {
        return new SchemaPath(null, steps, null);
      }
      Field properties = at.get("properties");
      Field more = at.get("additionalProperties");
      if (properties.size() > 0) {
        if (!Keywords.hasProperty(at, name)) {
          return wrong("leads to " + name + ", which is not defined");
        }
        at = properties.key(name);
      } else if (more.exists()) {
        at = Keywords.hasAdditionalSchema(at) ? more : null;
      } else {
        return wrong("leads to " + name + ", which is not defined");
      }
      steps.add(name);
    }
    return new SchemaPath(null, steps, at);
  }

  private static SchemaPath wrong(String problem) {
    return new SchemaPath(problem, List.of(), null);
  }

  private static boolean isQuoted(String token) {
    return token.length() >= 2 && token.startsWith("'") && token.endsWith("'");
  }

  /** Dots, brackets, and what stands between them; a quoted name is one. */
  private static List<String> tokens(String path) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < path.length()) {
      int end = path.charAt(at) == '\'' ? quoteEnd(path, at) : wordEnd(path, at);
      tokens.add(path.substring(at, end));
      at = end;
    }
    return tokens;
  }

  private static int quoteEnd(String path, int from) {
    for (int i = from + 1; i < path.length(); i++) {
      if (path.charAt(i) == '\'' && path.charAt(i - 1) != '\\') {
        return i + 1;
      }
    }
    return path.length();
  }

  private static int wordEnd(String path, int from) {
    int end = from;
    while (end < path.length() && ".[]".indexOf(path.charAt(end)) < 0) {
      end++;
    }
    return Math.max(end, from + 1);
  }
}
