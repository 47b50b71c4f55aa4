package dev.klint.rules;

import dev.klint.core.rule.Rule;
import dev.klint.rules.crossref.ServiceSelectsNothing;
import dev.klint.rules.images.ImageTagLatest;
import dev.klint.rules.pods.ContainerPortConflict;
import dev.klint.rules.pods.ContainersUsedForScaling;
import dev.klint.rules.pods.InitContainerNeedsAppContainer;
import dev.klint.rules.pods.InitContainerNeverEnds;
import dev.klint.rules.pods.SidecarBlocksJobCompletion;
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
        new ContainerPortConflict(),
        new ContainersUsedForScaling(),
        new HostNamespaces(),
        new ImageTagLatest(),
        new InitContainerNeedsAppContainer(),
        new InitContainerNeverEnds(),
        new ApiServerValidation(),
        new MemoryLimitMissing(),
        new NakedPod(),
        new PrivilegedContainer(),
        new RuntimeSocketMounted(),
        new ServiceSelectsNothing(),
        new SidecarBlocksJobCompletion());
  }
}
