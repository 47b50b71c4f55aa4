package dev.klint.rules.warnings;

import dev.klint.core.finding.Related;
import dev.klint.core.kube.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of a volume of which one hides another, or would have to be a folder as well; answers for
 * {@code warningsForOverlappingVirtualPaths}.
 */
final class PathOverlaps {
  /** No volume has more files by hand; comparing each with each would take too long. */
  private static final int MOST = 300;

  private final Warnings warnings;
  private final List<Path> taken = new ArrayList<>();

  private record Path(String text, Field field) {}

  private PathOverlaps(Warnings warnings) {
    this.warnings = warnings.since(32);
  }

  static void tell(Field volume, Warnings warnings) {
    items(volume.get("configMap"), warnings);
    items(volume.get("secret"), warnings);
    items(volume.get("downwardAPI"), warnings);
    Field sources = volume.get("projected").get("sources");
    if (sources.size() > 0) {
      PathOverlaps overlaps = new PathOverlaps(warnings);
      for (Field source : sources.items()) {
        overlaps.source(source);
      }
    }
  }

  private static void items(Field source, Warnings warnings) {
    if (source.get("items").size() > 1) {
      new PathOverlaps(warnings).addAll(source.get("items"));
    }
  }

  private void source(Field source) {
    Field token = source.get("serviceAccountToken");
    Field bundle = source.get("clusterTrustBundle");
    Field certificate = source.get("podCertificate");
    if (source.get("configMap").get("items").exists()) {
      addAll(source.get("configMap").get("items"));
    } else if (source.get("secret").get("items").exists()) {
      addAll(source.get("secret").get("items"));
    } else if (source.get("downwardAPI").get("items").exists()) {
      addAll(source.get("downwardAPI").get("items"));
    } else if (token.exists()) {
      add(token.get("path"));
    } else if (bundle.exists()) {
      add(bundle.get("path"));
    } else if (certificate.exists()) {
      add(certificate.get("certificateChainPath"));
      add(certificate.get("keyPath"));
      add(certificate.get("credentialBundlePath"));
    } else if (isEmpty(source)) {
      warnings.add(WarningRules.SERVER, source, "the source names nothing that is projected");
    }
  }

  private static boolean isEmpty(Field source) {
    return !source.broken()
        && source.get("configMap").missing()
        && source.get("secret").missing()
        && source.get("downwardAPI").missing()
        && source.get("serviceAccountToken").missing()
        && source.get("clusterTrustBundle").missing()
        && source.get("podCertificate").missing();
  }

  private void addAll(Field items) {
    for (Field item : items.items()) {
      add(item.get("path"));
    }
  }

  private void add(Field field) {
    String path = trimmed(field.stringOr(""));
    if (path.isEmpty() || taken.size() > MOST) {
      return;
    }
    for (Path other : taken) {
      if ((path + "/").startsWith(other.text() + "/")
          || (other.text() + "/").startsWith(path + "/")) {
        warnings.add(
            WarningRules.SERVER,
            field,
            path.equals(other.text())
                ? "another file of the volume has the path " + path
                : "path " + path + " overlaps " + other.text() + ": one would have to be a folder",
            Related.at(other.field(), "the other path"));
        break;
      }
    }
    taken.add(new Path(path, field));
  }

  private static String trimmed(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}
