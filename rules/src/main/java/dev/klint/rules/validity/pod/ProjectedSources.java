package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Projected and downward API volumes; answers for {@code validateProjectionSources} and {@code
 * validateDownwardAPIVolumeFile}.
 */
final class ProjectedSources {
  private static final long SHORTEST_TOKEN = 600;
  private static final long LONGEST_TOKEN = 1L << 32;
  private static final String[] KINDS = {
    "secret",
    "configMap",
    "downwardAPI",
    "serviceAccountToken",
    "clusterTrustBundle",
    "podCertificate"
  };

  private ProjectedSources() {}

  static void downwardVolume(Field source, Faults faults) {
    Values.fileMode(source.get("defaultMode"), faults);
    for (Field file : source.get("items").items()) {
      downwardFile(file.named(source.path()), faults); // the server leaves the index out
    }
  }

  private static void downwardFile(Field file, Faults faults) {
    Field path = file.get("path");
    if (Values.required(path, faults)) {
      Values.localNonReservedPath(path, faults);
    }
    Field field = file.get("fieldRef");
    Field resource = file.get("resourceFieldRef");
    if (field.exists()) {
      DownwardFields.volume(field, faults);
      if (resource.exists()) {
        faults.invalid(file, "fieldRef and resourceFieldRef exclude each other");
      }
    } else if (resource.exists()) {
      DownwardFields.resource(resource, true, faults);
    } else if (field.missing() && resource.missing()) {
      faults.required(file, "a file needs fieldRef or resourceFieldRef");
    }
    Values.fileMode(file.get("mode"), faults);
  }

  static void validate(Field projected, Faults faults) {
    Values.fileMode(projected.get("defaultMode"), faults);
    Set<String> paths = new HashSet<>();
    for (Field source : projected.get("sources").items()) {
      int count = 0;
      for (String kind : KINDS) {
        Field one = source.get(kind);
        if (one.exists()) {
          count++;
          one(kind, one, projected, paths, faults);
        }
      }
      if (count > 1) {
        faults
            .as(ValidityRules.VOLUME_TWICE)
            .forbidden(source, "a source must be of one kind; split it into several");
      }
    }
  }

  private static void one(
      String kind, Field source, Field projected, Set<String> paths, Faults faults) {
    switch (kind) {
      case "secret", "configMap" -> {
        Values.required(source.get("name"), faults);
        for (Field item : source.get("items").items()) {
          VolumeSources.keyToPath(item, faults);
          once(item.get("path"), projected, paths, faults);
        }
      }
      case "downwardAPI" -> {
        List<Field> files = source.get("items").items();
        for (Field file : files) {
          downwardFile(file.named(source.path()), faults);
          once(file.get("path"), projected, paths, faults);
        }
      }
      case "serviceAccountToken" -> token(source, projected, faults);
      default -> {} // clusterTrustBundle and podCertificate are dropped by default
    }
  }

  /** The server names the whole volume. */
  private static void once(Field path, Field projected, Set<String> paths, Faults faults) {
    String text = path.stringOr("");
    if (!text.isEmpty() && !paths.add(text)) {
      faults.invalid(
          path.named(projected.path()), "two files of the volume have the path \"" + text + "\"");
    }
  }

  private static void token(Field token, Field projected, Faults faults) {
    Field seconds = token.get("expirationSeconds");
    long lifetime = seconds.integerOr(SHORTEST_TOKEN);
    if (lifetime < SHORTEST_TOKEN || lifetime > LONGEST_TOKEN) {
      faults.invalid(
          seconds, "expirationSeconds must be between " + SHORTEST_TOKEN + " and " + LONGEST_TOKEN);
    }
    Field path = token.get("path").named(projected.path().child("path"));
    if (Values.required(path, faults)) {
      Values.localNonReservedPath(path, faults.since(32));
    }
  }
}
