package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Utf8Length;
import dev.klint.rules.validity.Values;
import java.util.Locale;

/**
 * Volumes on storage systems; answers for {@code validateNFSVolumeSource} and its kin. Most of them
 * only need some fields to be there.
 */
public final class StorageSources {
  private static final int LARGEST_PARTITION = 255;
  private static final int LONGEST_TENANT = 64;

  private StorageSources() {}

  /** A source of this kind, other than iscsi. */
  public static void validate(String kind, Field source, Faults faults) {
    switch (kind) {
      case "hostPath" -> hostPath(source, faults);
      case "gcePersistentDisk" -> disk(source.named(pathOfDisk(source)), "pdName", faults);
      case "awsElasticBlockStore" -> disk(source, "volumeID", faults);
      case "nfs" -> nfs(source, faults);
      case "glusterfs" -> required(source, faults, "endpoints", "path");
      case "flocker" -> flocker(source, faults);
      case "rbd" -> {
        list(source.get("monitors"), faults);
        required(source, faults, "image");
      }
      case "cephfs" -> list(source.get("monitors"), faults);
      case "cinder" -> {
        required(source, faults, "volumeID");
        secretName(source, faults);
      }
      case "quobyte" -> quobyte(source, faults);
      case "fc" -> fibreChannel(source, faults);
      case "flexVolume" -> flex(source, faults);
      case "azureFile" -> required(source, faults, "secretName", "shareName");
      case "azureDisk" -> azureDisk(source, faults);
      case "vsphereVolume" -> required(source, faults, "volumePath");
      case "photonPersistentDisk" -> required(source, faults, "pdID");
      case "portworxVolume" -> required(source, faults, "volumeID");
      case "storageos" -> storageOs(source, faults);
      case "scaleIO" -> required(source, faults, "gateway", "system", "volumeName");
      default -> {}
    }
  }

  /** The server calls a disk of Google's {@code persistentDisk} here. */
  private static FieldPath pathOfDisk(Field source) {
    FieldPath parent = source.path().parent();
    return parent == null ? source.path() : parent.child("persistentDisk");
  }

  private static void required(Field source, Faults faults, String... fields) {
    for (String field : fields) {
      Values.required(source.get(field), faults);
    }
  }

  private static void list(Field list, Faults faults) {
    if (list.size() == 0) {
      faults.required(list);
    }
  }

  private static void secretName(Field source, Faults faults) {
    Field secret = source.get("secretRef");
    if (secret.exists()) {
      required(secret, faults, "name");
    }
  }

  private static void disk(Field source, String id, Faults faults) {
    required(source, faults, id);
    Values.between(source.get("partition"), 0, LARGEST_PARTITION, faults);
  }

  private static void hostPath(Field source, Faults faults) {
    Field path = source.get("path");
    if (Values.required(path, faults)) {
      faults.invalidIf(path, path.stringOr(""), Values.backstep(path.stringOr("")));
      Values.oneOf(
          source.get("type"),
          faults,
          "DirectoryOrCreate",
          "Directory",
          "FileOrCreate",
          "File",
          "Socket",
          "CharDevice",
          "BlockDevice");
    }
  }

  private static void nfs(Field source, Faults faults) {
    required(source, faults, "server");
    Field path = source.get("path");
    if (Values.required(path, faults) && !path.stringOr("").startsWith("/")) {
      faults.invalidIf(path, path.stringOr(""), "must be an absolute path");
    }
  }

  private static void flocker(Field source, Faults faults) {
    String name = source.get("datasetName").stringOr("");
    String id = source.get("datasetUUID").stringOr("");
    if (name.isEmpty() && id.isEmpty()) {
      faults.required(source, "flocker needs datasetName or datasetUUID");
    } else if (!name.isEmpty() && !id.isEmpty()) {
      faults.invalid(source, "datasetName and datasetUUID exclude each other");
    }
    if (name.indexOf('/') >= 0) {
      faults.invalidIf(source.get("datasetName"), name, "must not contain '/'");
    }
  }

  private static void quobyte(Field source, Faults faults) {
    Field registry = source.get("registry");
    if (Values.required(registry, faults)) {
      if (Utf8Length.of(source.get("tenant").stringOr("")) > LONGEST_TENANT) {
        faults.required(source.get("tenant"), "tenant must be at most 64 characters");
      } else if (!areHostPorts(registry.stringOr(""))) {
        faults.invalidIf(
            registry, registry.stringOr(""), "must be host:port pairs with ',' between");
      }
    }
    required(source, faults, "volume");
  }

  private static boolean areHostPorts(String text) {
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int end = comma < 0 ? text.length() : comma;
      if (!isHostPort(text.substring(from, end))) {
        return false;
      }
      from = end + 1;
    }
    return true;
  }

  /** As {@code net.SplitHostPort} of Go: a colon, and brackets around a host with colons. */
  private static boolean isHostPort(String pair) {
    int colon = pair.lastIndexOf(':');
    if (pair.startsWith("[")) {
      int close = pair.indexOf(']');
      return close > 0
          && close + 1 == colon
          && pair.indexOf('[', 1) < 0
          && pair.indexOf(']', close + 1) < 0;
    }
    return colon >= 0
        && pair.indexOf(':') == colon
        && pair.indexOf('[') < 0
        && pair.indexOf(']') < 0;
  }

  private static void fibreChannel(Field source, Faults faults) {
    Field names = source.get("targetWWNs");
    boolean wwids = source.get("wwids").size() > 0;
    if (names.size() == 0 && !wwids) {
      faults.required(names, "fc needs either targetWWNs or wwids");
    } else if (names.size() > 0 && wwids) {
      faults.invalid(names, "targetWWNs and wwids exclude each other");
    }
    if (names.size() > 0) {
      Field lun = source.get("lun");
      if (lun.missing()) {
        faults.required(lun, "lun is required with targetWWNs");
      }
      Values.between(lun, 0, LARGEST_PARTITION, faults);
    }
  }

  private static void flex(Field source, Faults faults) {
    required(source, faults, "driver");
    for (Field.Entry option : source.get("options").entries()) {
      int slash = option.name().indexOf('/');
      String namespace =
          "."
              + (slash < 0 ? option.name() : option.name().substring(0, slash))
                  .toLowerCase(Locale.ROOT);
      if (namespace.endsWith(".kubernetes.io") || namespace.endsWith(".k8s.io")) {
        faults.invalidAt(
            option.value(),
            option.keyRange(),
            "option " + option.name() + " is in a namespace that is reserved for Kubernetes");
      }
    }
  }

  private static void azureDisk(Field source, Faults faults) {
    required(source, faults, "diskName", "diskURI");
    Values.oneOfIfSet(source.get("cachingMode"), faults, "None", "ReadOnly", "ReadWrite");
    Field kind = source.get("kind");
    Values.oneOfIfSet(kind, faults, "Dedicated", "Managed", "Shared");
    Field uri = source.get("diskURI");
    // a missing kind is Shared by default
    boolean managed = kind.stringOr("Shared").equals("Managed");
    String start = managed ? "/subscriptions/" : "https://";
    if (!uri.broken() && !uri.stringOr("").startsWith(start)) {
      faults.notSupported(
          uri,
          uri.stringOr(""),
          managed
              ? "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute"
                  + "/disks/{disk-id}"
              : "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd");
    }
  }

  private static void storageOs(Field source, Faults faults) {
    Field volume = source.get("volumeName");
    if (Values.required(volume, faults)) {
      faults.invalidIf(volume, volume.stringOr(""), Names.dnsLabel(volume.stringOr("")));
    }
    Field namespace = source.get("volumeNamespace");
    if (!namespace.stringOr("").isEmpty()) {
      faults.invalidIf(namespace, namespace.stringOr(""), Names.dnsLabel(namespace.stringOr("")));
    }
    secretName(source, faults);
  }
}
