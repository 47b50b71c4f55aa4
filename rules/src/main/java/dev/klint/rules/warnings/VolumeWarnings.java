package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;

/**
 * Types of volumes that Kubernetes gave up. Source: "Volumes" of the Kubernetes documentation, and
 * its changelogs.
 */
final class VolumeWarnings {
  private static final String[] MIGRATED = {
    "awsElasticBlockStore",
    "azureDisk",
    "azureFile",
    "cinder",
    "gcePersistentDisk",
    "portworxVolume",
    "vsphereVolume"
  };

  private VolumeWarnings() {}

  static void ofPod(Field volumes, Warnings warnings) {
    for (Field volume : volumes.items()) {
      Field git = volume.get("gitRepo");
      if (git.exists()) {
        type(git, "is deprecated: clone in an init container", warnings.until(32));
        type(git, "is off since Kubernetes 1.33: clone in an init container", warnings.since(33));
      }
      types(volume, warnings);
      Field claim = volume.get("ephemeral").get("volumeClaimTemplate").get("spec");
      Field resources = claim.get("resources");
      ByteAmounts.ofClaim(resources, resources.path(), warnings);
      PathOverlaps.tell(volume, warnings);
    }
  }

  /** The types that a volume of a pod and a PersistentVolume have in common. */
  static void types(Field volume, Warnings warnings) {
    gone(volume.get("photonPersistentDisk"), 16, warnings);
    gone(volume.get("scaleIO"), 22, warnings);
    gone(volume.get("flocker"), 25, warnings);
    gone(volume.get("storageos").named(volume.path().child("storageOS")), 25, warnings);
    gone(volume.get("quobyte"), 25, warnings);
    gone(volume.get("glusterfs"), 26, warnings);
    going(volume.get("cephfs"), warnings);
    going(volume.get("rbd"), warnings);
    for (String name : MIGRATED) {
      if (volume.has(name)) {
        warnings.info(
            WarningRules.VOLUME_TYPE,
            volume.get(name),
            name + " is deprecated: Kubernetes hands it to a CSI driver, which must be installed");
      }
    }
  }

  private static void gone(Field source, int minor, Warnings warnings) {
    if (source.exists()) {
      type(source, "does not work since Kubernetes 1." + minor, warnings);
    }
  }

  private static void going(Field source, Warnings warnings) {
    if (source.exists()) {
      type(source, "is deprecated, and does not work from Kubernetes 1.31 on", warnings.until(30));
      type(source, "does not work since Kubernetes 1.31: use a CSI driver", warnings.since(31));
    }
  }

  private static void type(Field source, String what, Warnings warnings) {
    warnings.add(
        WarningRules.VOLUME_TYPE, source, "the volume type " + source.path().last() + " " + what);
  }
}
