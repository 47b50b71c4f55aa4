package dev.klint.rules;

import dev.klint.core.rule.Rule;
import dev.klint.rules.images.ImageTagLatest;
import dev.klint.rules.podsecurity.HostNamespaces;
import dev.klint.rules.podsecurity.PrivilegedContainer;
import dev.klint.rules.reliability.NakedPod;
import dev.klint.rules.resources.MemoryLimitMissing;
import dev.klint.rules.runtime.RuntimeSocketMounted;
import dev.klint.rules.validity.ApiServerValidation;
import java.util.List;

/** All rules that klint comes with, sorted by id. */
public final class BuiltInRules {
  private BuiltInRules() {}

  public static List<Rule> all() {
    return List.of(
        new HostNamespaces(),
        new ImageTagLatest(),
        new ApiServerValidation(),
        new MemoryLimitMissing(),
        new NakedPod(),
        new PrivilegedContainer(),
        new RuntimeSocketMounted());
  }
}
