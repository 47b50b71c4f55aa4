package dev.klint.cli;

import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.TargetVersions;
import dev.klint.core.schema.SchemaStore;
import java.util.List;

/** Reads the minors of Kubernetes that a run asks about. */
final class Targets {
  private Targets() {}

  /**
   * @param values of {@code --kubernetes-version}; none for the newest, which is known without the
   *     schemas being asked
   */
  static KubeVersions of(List<String> values) throws UsageException {
    if (values.isEmpty()) {
      return KubeVersions.of(KubeVersions.BUILT_IN.newest());
    }
    try {
      return TargetVersions.of(values, SchemaStore.builtIn().versions());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--kubernetes-version " + e.getMessage());
    }
  }
}
