package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Quantities;
import dev.klint.rules.validity.Values;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * References to fields of the pod and resources of a container; answers for {@code
 * validateObjectFieldSelector} and {@code validateContainerResourceFieldSelector}.
 */
final class DownwardFields {
  private static final String[] OF_ENV = {
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "spec.nodeName",
    "spec.serviceAccountName",
    "status.hostIP",
    "status.hostIPs",
    "status.podIP",
    "status.podIPs"
  };
  private static final String[] OF_VOLUME = {
    "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"
  };
  private static final String[] RESOURCES = {
    "limits.cpu",
    "limits.ephemeral-storage",
    "limits.memory",
    "requests.cpu",
    "requests.ephemeral-storage",
    "requests.memory"
  };
  private static final int LARGEST_STEP = 6;

  private DownwardFields() {}

  static void env(Field reference, Faults faults) {
    field(reference, OF_ENV, faults);
  }

  static void volume(Field reference, Faults faults) {
    field(reference, OF_VOLUME, faults);
  }

  private static void field(Field reference, String[] allowed, Faults faults) {
    Field path = reference.get("fieldPath");
    if (!Values.required(path, faults)) {
      return;
    }
    String text = path.stringOr("");
    String version = reference.get("apiVersion").stringOr("");
    if (!version.isEmpty() && !version.equals("v1")) {
      faults.invalid(
          path, "fieldPath cannot be read in apiVersion \"" + version + "\"; only v1 is known");
      return;
    }
    int bracket = text.endsWith("']") ? text.indexOf("['") : -1;
    if (bracket > 0) {
      subscript(reference, path, text, bracket, faults);
    } else if (!isKnown(text)) {
      faults.invalidIf(path, text, "is not one of " + String.join(", ", allowed));
    } else if (!Values.contains(allowed, text)
        && !(text.equals("spec.host") && allowed == OF_ENV)) {
      faults.notSupported(path, text, allowed);
    }
  }

  /** {@code metadata.labels['key']}; a bad key is named at the whole reference. */
  private static void subscript(
      Field reference, Field path, String text, int bracket, Faults faults) {
    String map = text.substring(0, bracket);
    String key = text.substring(bracket + 2, text.length() - 2);
    String problem;
    switch (map) {
      case "metadata.labels" -> problem = Names.labelKey(key);
      case "metadata.annotations" -> problem = Names.labelKey(key.toLowerCase(Locale.ROOT));
      default -> {
        faults.invalidIf(path, text, "must not have a subscript on " + map);
        return;
      }
    }
    if (problem != null) {
      faults.invalid(path.named(reference.path()), "key \"" + key + "\" " + problem);
    }
  }

  /** Whether the server knows the path at all, though not everywhere. */
  private static boolean isKnown(String path) {
    return switch (path) {
      case "metadata.annotations",
          "metadata.labels",
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.host",
          "spec.nodeName",
          "spec.restartPolicy",
          "spec.schedulerName",
          "spec.serviceAccountName",
          "status.hostIP",
          "status.hostIPs",
          "status.phase",
          "status.podIP",
          "status.podIPs" ->
          true;
      default -> false;
    };
  }

  /**
   * @param volume in a volume the container must be named
   */
  static void resource(Field reference, boolean volume, Faults faults) {
    Field resource = reference.get("resource");
    String name = resource.stringOr("");
    boolean hugePages =
        name.startsWith("limits.hugepages-") || name.startsWith("requests.hugepages-");
    if (volume && reference.get("containerName").stringOr("").isEmpty()) {
      faults.required(reference.get("containerName"));
    } else if (name.isEmpty()) {
      faults.required(resource);
    } else if (!hugePages && !Values.contains(RESOURCES, name)) {
      faults.notSupported(resource, name, RESOURCES);
    }
    divisor(reference.get("divisor"), name, hugePages, faults);
  }

  private static void divisor(Field field, String resource, boolean hugePages, Faults faults) {
    BigDecimal divisor = field.exists() ? Quantities.of(field) : null;
    if (divisor == null || divisor.signum() == 0) {
      return;
    }
    if (resource.equals("limits.cpu") || resource.equals("requests.cpu")) {
      boolean milli = divisor.compareTo(new BigDecimal("0.001")) == 0;
      if (!milli && divisor.compareTo(BigDecimal.ONE) != 0) {
        faults.invalid(field, "divisor of a CPU resource must be 1m or 1");
      }
    } else if (hugePages || Values.contains(RESOURCES, resource)) {
      if (!isUnit(divisor, field.scalarText().orElse("").strip())) {
        faults.invalid(field, "divisor must be 1 or one unit such as 1k, 1M, 1G, 1Ki, 1Mi, 1Gi");
      }
    }
  }

  /** The amount is written as one of its unit once the server has put it in canonical form. */
  private static boolean isUnit(BigDecimal divisor, String text) {
    boolean binary = text.endsWith("i");
    boolean exponent =
        !binary && text.toLowerCase(Locale.ROOT).indexOf('e') > 0 && !text.endsWith("E");
    BigDecimal factor = new BigDecimal(binary ? 1024 : 1000);
    BigDecimal unit = BigDecimal.ONE;
    for (int step = 0; step <= (exponent ? 0 : LARGEST_STEP); step++) {
      if (divisor.compareTo(unit) == 0) {
        return true;
      }
      unit = unit.multiply(factor);
    }
    return false;
  }
}
