package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Placeholders;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.rules.validity.Values;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The volumes of a pod that mounts may name; answers for {@code ValidateVolumes}. A volume with a
 * fault does not count for the server, which then misses it at every mount, too.
 */
final class Volumes {
  private final Map<String, Boolean> claimByName = new HashMap<>();
  private final Map<String, KubeVersions> refused = new HashMap<>();
  private boolean unknown;

  private Volumes() {}

  static Volumes validate(PodContext context, Map<String, Field> claims, Faults faults) {
    Volumes volumes = new Volumes();
    Field list = context.spec().get("volumes");
    volumes.unknown = list.broken();
    claims.forEach((name, template) -> volumes.addClaim(list, template, name, faults));
    Set<String> created = created(context, list);
    int index = claims.size(); // the server puts the claims first
    for (Field item : list.items()) {
      String value = item.get("name").stringOr("");
      boolean replaced = claims.containsKey(value);
      Field volume = claims.isEmpty() ? item : item.named(list.path().index(index));
      Field name = volume.get("name");
      index += replaced ? 0 : 1;
      if (volume.broken() || name.broken() || Placeholders.isIn(value)) {
        volumes.unknown = true;
      } else if (!replaced) {
        volumes.add(volume, name, context, faults);
        Field claim = volume.get("persistentVolumeClaim").get("claimName");
        if (created.contains(claim.stringOr(""))) {
          faults.invalidIf(
              claim, claim.stringOr(""), "is made by an ephemeral volume of the same pod");
        }
      }
    }
    return volumes;
  }

  /** Claims that the ephemeral volumes of a Pod make. */
  private static Set<String> created(PodContext context, Field list) {
    Set<String> created = new HashSet<>();
    if (!context.podName().isEmpty()) {
      for (Field volume : list.items()) {
        if (volume.get("ephemeral").exists()) {
          created.add(context.podName() + "-" + volume.get("name").stringOr(""));
        }
      }
    }
    return created;
  }

  /** A claim template of a StatefulSet stands before the volumes of the pod. */
  private void addClaim(Field list, Field template, String name, Faults faults) {
    String problem = name.isEmpty() ? "must not be empty" : Names.dnsLabel(name);
    if (problem == null) {
      claimByName.put(name, true);
    } else {
      refused.put(name, KubeVersions.ALL);
      Field place = template.get("metadata").get("name");
      faults.invalidIf(
          place.named(list.path().index(claimByName.size()).child("name")), name, problem);
    }
  }

  private void add(Field volume, Field name, PodContext context, Faults faults) {
    int before = faults.count();
    VolumeSources.validate(volume, context, faults);
    String value = name.stringOr("");
    if (Values.required(name, faults)) {
      faults.invalidIf(name, value, Names.dnsLabel(value));
    }
    if (claimByName.containsKey(value)) {
      faults
          .as(ValidityRules.VOLUME_TWICE)
          .duplicate(name, "two volumes of the pod are called " + value);
    }
    if (claimByName.containsKey(value)) {
      return; // mounts find the one before
    }
    KubeVersions versions = faults.versionsSince(before);
    if (!versions.isEmpty()) {
      refused.put(value, versions);
    }
    if (!versions.equals(KubeVersions.ALL)) {
      boolean claim =
          volume.get("persistentVolumeClaim").exists() || volume.get("ephemeral").exists();
      claimByName.put(value, claim);
    }
  }

  /** Whether a sound volume has this name. */
  boolean has(String name) {
    return claimByName.containsKey(name);
  }

  /** Whether the sound volume of this name is a claim, so that it can be a block device. */
  boolean isClaim(String name) {
    return claimByName.getOrDefault(name, false);
  }

  /** In which minors a volume of this name is there, but with a fault of its own. */
  KubeVersions refused(String name) {
    return refused.getOrDefault(name, KubeVersions.NONE);
  }

  /** Whether the volumes cannot be told, as something in them has a wrong type. */
  boolean unknown() {
    return unknown;
  }

  /** Whether a volume says what it is; else it is an emptyDir by default. */
  static boolean hasSource(Field volume) {
    if (volume.node() instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.members()) {
        if (!entry.name().equals("name") && isSet(entry)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSet(MappingNode.Entry entry) {
    @Nullable ScalarNode scalar =
        entry.value().resolved() instanceof ScalarNode value ? value : null;
    return scalar == null || !scalar.isNull();
  }
}
