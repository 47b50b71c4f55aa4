package dev.klint.rules.validity.batch;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Values;

/** The name of the controller of a Job; answers for {@code IsDomainPrefixedPath}. */
final class ManagedBy {
  private static final int LONGEST = 63;
  private static final String PATH_SIGNS = "/-._~%!$&'()*+,;=:";

  private ManagedBy() {}

  static void validate(Field field, Faults faults) {
    if (!field.exists() || !Values.required(field, faults)) {
      return;
    }
    String value = field.stringOr("");
    int slash = value.indexOf('/');
    if (slash <= 0 || slash == value.length() - 1) {
      faults.invalidIf(field, value, "must be a domain and a path such as example.com/controller");
      return;
    }
    faults.invalidIf(field, value, Names.dnsSubdomain(value.substring(0, slash)));
    for (int i = slash + 1; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && PATH_SIGNS.indexOf(c) < 0) {
        faults.invalidIf(field, value, "must have a legal URL path after its domain");
        break;
      }
    }
    if (value.length() > LONGEST) {
      faults.tooLong(field, "managedBy is longer than " + LONGEST + " characters");
    }
  }
}
