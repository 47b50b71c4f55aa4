package dev.klint.rules.warnings;

import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Workload;
import dev.klint.core.text.Range;

/** Annotations for seccomp, which do nothing since 1.27, and AppArmor, deprecated since 1.30. */
final class ProfileAnnotations {
  private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String SECCOMP = "container.seccomp.security.alpha.kubernetes.io/";
  private static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/";
  private static final String LOCALHOST = "localhost/";

  private final Workload workload;
  private final boolean isPod;
  private final Warnings warnings;
  private final Field annotations;

  ProfileAnnotations(Workload workload, boolean isPod, Warnings warnings) {
    this.workload = workload;
    this.isPod = isPod;
    this.warnings = warnings;
    this.annotations = workload.metadata().get("annotations");
  }

  void tell() {
    if (annotations.size() == 0) {
      return;
    }
    Field security = workload.spec().get("securityContext");
    if (security.get("seccompProfile").missing()) {
      dead(SECCOMP_POD);
    }
    boolean windows = workload.spec().get("os").get("name").stringOr("").equals("windows");
    for (Container container : workload.containers()) {
      String name = container.field().get("name").stringOr("");
      Field own = container.field().get("securityContext");
      if (own.get("seccompProfile").missing()) {
        dead(SECCOMP + name);
      }
      if (own.get("appArmorProfile").missing() && !(isPod && windows)) {
        appArmor(APPARMOR + name, security.get("appArmorProfile"));
      }
    }
  }

  private void dead(String key) {
    tell(key, "has no effect since Kubernetes 1.27: use the field seccompProfile", warnings);
  }

  /** Up to 1.33, any profile of the pod was enough for the server. */
  private void appArmor(String key, Field ofPod) {
    String what = "is deprecated since Kubernetes 1.30: use the field appArmorProfile";
    if (ofPod.missing()) {
      tell(key, what, warnings.since(30));
    } else if (!ofPod.broken() && !says(ofPod, annotations.key(key).stringOr(""))) {
      tell(key, what, warnings.since(34));
    }
  }

  private static boolean says(Field profile, String annotation) {
    return switch (profile.get("type").stringOr("")) {
      case "Unconfined" -> annotation.equals("unconfined");
      case "RuntimeDefault" -> annotation.equals("runtime/default");
      case "Localhost" ->
          annotation.equals(LOCALHOST + profile.get("localhostProfile").stringOr(""));
      default -> false;
    };
  }

  private void tell(String key, String what, Warnings where) {
    Range place = DeprecatedAnnotations.keyPlace(annotations, key);
    if (place != null) {
      where.at(WarningRules.PROFILE, annotations.key(key), place, "annotation " + key + " " + what);
    }
  }
}
