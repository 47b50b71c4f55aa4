package dev.klint.rules.validity.storage;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.DriverNames;
import dev.klint.rules.validity.Utf8Length;
import dev.klint.rules.validity.Values;
import dev.klint.rules.validity.pod.IscsiSources;
import dev.klint.rules.validity.pod.StorageSources;

/**
 * What a PersistentVolume is made of; answers for {@code validateCSIPersistentVolumeSource} and its
 * kin. They are those of pods, but secrets and endpoints have a namespace.
 */
final class PersistentSources {
  private static final int LONGEST_ISCSI_NAME = 64;

  private PersistentSources() {}

  /**
   * @param volume the name of the PersistentVolume; empty for one that stands inside another object
   */
  static void validate(String kind, Field source, String volume, Faults faults) {
    switch (kind) {
      case "csi" -> csi(source, faults);
      case "local" -> local(source, faults);
      case "iscsi" -> iscsi(source, volume, faults);
      default -> {
        StorageSources.validate(kind, source, faults);
        namespaces(kind, source, faults);
      }
    }
  }

  private static void namespaces(String kind, Field source, Faults faults) {
    switch (kind) {
      case "glusterfs" -> {
        Field namespace = source.get("endpointsNamespace");
        if (namespace.exists()) {
          String name = namespace.stringOr("");
          faults.invalidIf(namespace, name, Names.dnsLabel(name));
        }
      }
      case "azureFile" -> notEmpty(source.get("secretNamespace"), faults);
      case "cinder", "storageos" -> {
        Field secret = source.get("secretRef");
        if (secret.exists()) {
          Values.required(secret.get("namespace"), faults);
        }
      }
      default -> {}
    }
  }

  private static void notEmpty(Field field, Faults faults) {
    if (field.exists()) {
      Values.required(field, faults);
    }
  }

  private static void local(Field source, Faults faults) {
    Field path = source.get("path");
    if (Values.required(path, faults)) {
      faults.invalidIf(path, path.stringOr(""), Values.backstep(path.stringOr("")));
    }
  }

  private static void csi(Field source, Faults faults) {
    DriverNames.validate(source.get("driver"), faults);
    Values.required(source.get("volumeHandle"), faults);
    secret(source.get("controllerPublishSecretRef"), faults);
    secret(source.get("controllerExpandSecretRef"), faults);
    secret(source.get("nodePublishSecretRef"), faults);
    secret(source.get("nodeExpandSecretRef"), faults);
  }

  private static void secret(Field secret, Faults faults) {
    if (!secret.exists()) {
      return;
    }
    Field name = secret.get("name");
    if (Values.required(name, faults)) {
      faults.invalidIf(name, name.stringOr(""), Names.dnsSubdomain(name.stringOr("")));
    }
    Field namespace = secret.get("namespace");
    if (Values.required(namespace, faults)) {
      faults.invalidIf(namespace, namespace.stringOr(""), Names.dnsLabel(namespace.stringOr("")));
    }
  }

  private static void iscsi(Field source, String volume, Faults faults) {
    IscsiSources.validate(source, faults);
    Field portal = source.get("targetPortal");
    int length = Utf8Length.of(volume) + 1 + Utf8Length.of(portal.stringOr(""));
    if (source.has("initiatorName") && length > LONGEST_ISCSI_NAME) {
      faults.invalid(
          portal.named(source.path().child("targetportal")),
          "targetPortal and the name of the volume must be at most 63 characters together");
    }
    if (source.has("secretRef")) {
      Values.required(source.get("secretRef").get("name"), faults);
    }
  }
}
