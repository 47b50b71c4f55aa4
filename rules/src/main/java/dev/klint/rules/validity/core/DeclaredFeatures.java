package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node says it can do; answers for {@code validateNodeDeclaredFeatures}. */
final class DeclaredFeatures {
  private DeclaredFeatures() {}

  static void validate(Field features, Faults faults) {
    List<Field> items = features.items();
    for (int i = 0; i < items.size(); i++) {
      Field feature = items.get(i);
      String name = feature.stringOr("");
      String before = i == 0 ? null : items.get(i - 1).stringOr("");
      String problem = problem(name);
      if (problem != null) {
        faults.invalid(feature, "feature \"" + name + "\" " + problem);
      }
      if (name.equals(before)) {
        faults.duplicate(feature, "feature " + name + " is listed twice");
      } else if (before != null && before.compareTo(name) > 0) {
        faults.invalid(feature, "feature " + name + " must stand before " + before);
      }
    }
  }

  private static @Nullable String problem(String name) {
    if (name.length() > Names.LONGEST_SUBDOMAIN) {
      return "is longer than " + Names.LONGEST_SUBDOMAIN + " characters";
    }
    boolean legal = !name.isEmpty() && isUpper(name.charAt(0)) && !name.endsWith("/");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = isUpper(c) || (c >= 'a' && c <= 'z');
      boolean begins = i == 0 || name.charAt(i - 1) == '/';
      legal &= letter || (!begins && (c == '/' || (c >= '0' && c <= '9')));
    }
    return legal ? null : "must be words such as MyFeature or MyFeature/part";
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
