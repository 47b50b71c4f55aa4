package dev.klint.rules.validity.certificates;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Values;
import org.jspecify.annotations.Nullable;

/** Who signs: a domain, a slash and a name. Answers for {@code ValidateSignerName}. */
final class SignerNames {
  private static final int LONGEST = 571;

  private SignerNames() {}

  static void validate(Field signer, Faults faults) {
    if (!Values.required(signer, faults)) {
      return;
    }
    String name = signer.stringOr("");
    int slash = name.indexOf('/');
    if (slash < 0 || name.indexOf('/', slash + 1) >= 0) {
      faults.invalidIf(signer, name, "must be a domain and a name, such as example.com/signer");
      return;
    }
    String domain = name.substring(0, slash);
    String path = name.substring(slash + 1);
    if (domain.length() > Names.LONGEST_SUBDOMAIN || name.length() > LONGEST) {
      faults.tooLong(signer, "the domain must have at most 253 characters, all at most " + LONGEST);
    }
    String problem = domainProblem(domain);
    faults.invalidIf(signer, name, problem == null ? pathProblem(path) : problem);
  }

  private static @Nullable String domainProblem(String domain) {
    for (String label : domain.split("\\.", -1)) {
      String problem = Names.dnsLabel(label);
      if (problem != null) {
        return "has a domain with a part that " + problem;
      }
    }
    return domain.indexOf('.') < 0 ? "must begin with a domain that has a dot" : null;
  }

  private static @Nullable String pathProblem(String path) {
    for (String label : path.split("\\.", -1)) {
      String problem = Names.dnsSubdomain(label);
      if (problem != null) {
        return "has a name with a part that " + problem;
      }
    }
    return null;
  }
}
