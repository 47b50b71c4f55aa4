package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.DriverNames;
import dev.klint.rules.validity.Quantities;
import dev.klint.rules.validity.Values;
import java.math.BigDecimal;

/** What a volume is made of; answers for {@code validateVolumeSource}. */
final class VolumeSources {
  /** In the order of the server's checks: the first one counts, the others are too many. */
  private static final String[] SOURCES = {
    "emptyDir",
    "hostPath",
    "gitRepo",
    "gcePersistentDisk",
    "awsElasticBlockStore",
    "secret",
    "nfs",
    "iscsi",
    "glusterfs",
    "flocker",
    "persistentVolumeClaim",
    "rbd",
    "cinder",
    "cephfs",
    "quobyte",
    "downwardAPI",
    "fc",
    "flexVolume",
    "configMap",
    "azureFile",
    "vsphereVolume",
    "photonPersistentDisk",
    "portworxVolume",
    "azureDisk",
    "storageos",
    "projected",
    "scaleIO",
    "csi",
    "ephemeral",
    "image"
  };

  private VolumeSources() {}

  static void validate(Field volume, PodContext context, Faults faults) {
    boolean found = false;
    for (String kind : SOURCES) {
      Field source = volume.get(kind);
      if (source.exists() && found) {
        faults
            .as(ValidityRules.VOLUME_TWICE)
            .forbidden(
                source.named(volume.path().child(serverName(kind))),
                kind + " must not be set: the volume has another source already");
      } else if (source.exists()) {
        found = true;
        one(kind, source, volume, context, faults);
      }
    }
  }

  /** As the server spells it when a volume has too many sources. */
  private static String serverName(String kind) {
    return switch (kind) {
      case "cephfs" -> "cephFS";
      case "downwardAPI" -> "downwarAPI";
      default -> kind;
    };
  }

  private static void one(
      String kind, Field source, Field volume, PodContext context, Faults faults) {
    switch (kind) {
      case "emptyDir" -> emptyDir(source, faults);
      case "gitRepo" -> {
        Values.required(source.get("repository"), faults);
        Values.localPath(source.get("directory"), faults);
      }
      case "secret" -> files(source, source.get("secretName"), faults);
      case "configMap" -> files(source, source.get("name"), faults);
      case "persistentVolumeClaim" -> Values.required(source.get("claimName"), faults);
      case "downwardAPI" -> ProjectedSources.downwardVolume(source, faults);
      case "projected" -> ProjectedSources.validate(source, faults);
      case "csi" -> csi(source, faults);
      case "ephemeral" -> ephemeral(source, volume, context, faults);
      case "image" -> image(source, context, faults);
      case "iscsi" -> {
        IscsiSources.validate(source, faults);
        IscsiSources.name(source, volume.get("name"), faults);
      }
      default -> StorageSources.validate(kind, source, faults);
    }
  }

  private static void emptyDir(Field source, Faults faults) {
    Field limit = source.get("sizeLimit");
    BigDecimal size = limit.exists() ? Quantities.of(limit) : null;
    if (size != null && size.signum() < 0) {
      faults.as(ValidityRules.QUANTITY).forbidden(limit, "sizeLimit must not be negative");
    }
  }

  private static void files(Field source, Field name, Faults faults) {
    Values.required(name, faults);
    Values.fileMode(source.get("defaultMode"), faults);
    for (Field item : source.get("items").items()) {
      keyToPath(item, faults);
    }
  }

  /** Answers for {@code validateKeyToPath}. */
  static void keyToPath(Field item, Faults faults) {
    Values.required(item.get("key"), faults);
    if (Values.required(item.get("path"), faults)) {
      Values.localNonReservedPath(item.get("path"), faults);
    }
    Values.fileMode(item.get("mode"), faults);
  }

  private static void csi(Field source, Faults faults) {
    DriverNames.validate(source.get("driver"), faults);
    Field secret = source.get("nodePublishSecretRef");
    if (secret.exists() && Values.required(secret.get("name"), faults)) {
      String name = secret.get("name").stringOr("");
      faults.invalidIf(
          secret.get("name").named(source.path().child("name")), name, Names.dnsSubdomain(name));
    }
  }

  private static void ephemeral(Field source, Field volume, PodContext context, Faults faults) {
    Field template = source.get("volumeClaimTemplate");
    if (template.exists()) {
      ClaimSpecs.template(template, faults);
    } else {
      faults.required(template);
    }
    String name = volume.get("name").stringOr("");
    if (!context.podName().isEmpty() && !name.isEmpty()) {
      String claim = context.podName() + "-" + name;
      String problem = Names.dnsSubdomain(claim);
      if (problem != null) {
        faults.invalid(volume.get("name"), "name of the claim \"" + claim + "\" " + problem);
      }
    }
  }

  /** Kept by default since 1.35 (gate ImageVolume). */
  private static void image(Field source, PodContext context, Faults anyVersion) {
    Faults faults = anyVersion.since(35);
    if (context.pod() && source.get("reference").stringOr("").isEmpty()) {
      faults.required(source.get("reference"));
    }
    Values.oneOf(source.get("pullPolicy"), faults, "Always", "IfNotPresent", "Never");
  }
}
