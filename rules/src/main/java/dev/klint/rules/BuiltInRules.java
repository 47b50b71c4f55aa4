package dev.klint.rules;

import dev.klint.core.rule.Rule;
import dev.klint.rules.crossref.ServiceSelectsNothing;
import dev.klint.rules.images.ImageTagLatest;
import dev.klint.rules.pods.AnnotationNamesUnknownContainer;
import dev.klint.rules.pods.ConfigSubPathNeverReloads;
import dev.klint.rules.pods.ContainerPortConflict;
import dev.klint.rules.pods.ContainerPortConflictKnownImage;
import dev.klint.rules.pods.ContainersUsedForScaling;
import dev.klint.rules.pods.EmptyDirNeverWritten;
import dev.klint.rules.pods.InitContainerBeforeNeededSidecar;
import dev.klint.rules.pods.InitContainerNeedsAppContainer;
import dev.klint.rules.pods.InitContainerNeverEnds;
import dev.klint.rules.pods.InitOutputNotConsumed;
import dev.klint.rules.pods.MeshProxyUserConflict;
import dev.klint.rules.pods.MountHidesImageFiles;
import dev.klint.rules.pods.NativeSidecarPreStopTooEarly;
import dev.klint.rules.pods.PreStopExceedsGracePeriod;
import dev.klint.rules.pods.ProbeTargetsOtherContainer;
import dev.klint.rules.pods.SidecarBlocksJobCompletion;
import dev.klint.rules.pods.SidecarDeclaredAndInjected;
import dev.klint.rules.pods.VolumeUnused;
import dev.klint.rules.podsecurity.HostNamespaces;
import dev.klint.rules.podsecurity.PrivilegedContainer;
import dev.klint.rules.reliability.NakedPod;
import dev.klint.rules.resources.MemoryLimitMissing;
import dev.klint.rules.runtime.RuntimeSocketMounted;
import dev.klint.rules.validity.ApiServerValidation;
import dev.klint.rules.warnings.ApiServerWarnings;
import java.util.List;

/** All rules that klint comes with, sorted by id. */
public final class BuiltInRules {
  private BuiltInRules() {}

  public static List<Rule> all() {
    return List.of(
        new AnnotationNamesUnknownContainer(),
        new ApiServerWarnings(),
        new ConfigSubPathNeverReloads(),
        new ContainerPortConflict(),
        new ContainerPortConflictKnownImage(),
        new ContainersUsedForScaling(),
        new EmptyDirNeverWritten(),
        new HostNamespaces(),
        new ImageTagLatest(),
        new InitContainerBeforeNeededSidecar(),
        new InitContainerNeedsAppContainer(),
        new InitContainerNeverEnds(),
        new InitOutputNotConsumed(),
        new ApiServerValidation(),
        new MemoryLimitMissing(),
        new MeshProxyUserConflict(),
        new MountHidesImageFiles(),
        new NakedPod(),
        new NativeSidecarPreStopTooEarly(),
        new PreStopExceedsGracePeriod(),
        new PrivilegedContainer(),
        new ProbeTargetsOtherContainer(),
        new RuntimeSocketMounted(),
        new ServiceSelectsNothing(),
        new SidecarBlocksJobCompletion(),
        new SidecarDeclaredAndInjected(),
        new VolumeUnused());
  }
}
