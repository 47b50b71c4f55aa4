package dev.klint.core.kube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The volumes of a pod and who mounts them. */
public final class Volumes {
  private Volumes() {}

  /**
   * A volume of the pod.
   *
   * @param field the whole entry
   */
  public record Volume(Field field, String name) {
    /** Whether it is of this type: {@code emptyDir}, {@code configMap}… */
    public boolean is(String type) {
      return field.get(type).exists();
    }

    /** Where the name is written. */
    public Field place() {
      return field.get("name");
    }
  }

  /**
   * A mount or block device of a container.
   *
   * @param field the whole entry
   * @param volume the name of the volume
   * @param path where it is mounted, without a slash at the end; empty for {@code /} and devices
   */
  public record Mount(Container container, Field field, String volume, String path) {
    public boolean readOnly() {
      return field.get("readOnly").isTrue();
    }

    /** Only a file or folder of the volume is mounted. */
    public boolean partial() {
      return !field.get("subPath").missing() || !field.get("subPathExpr").missing();
    }
  }

  /** The volumes whose name is known. */
  public static List<Volume> of(Workload workload) {
    List<Volume> volumes = new ArrayList<>();
    for (Field field : workload.spec().get("volumes").items()) {
      String name = field.get("name").stringOr("");
      if (!name.isEmpty() && !Placeholders.isIn(name)) {
        volumes.add(new Volume(field, name));
      }
    }
    return volumes;
  }

  public static List<Mount> mounts(Workload workload) {
    List<Mount> mounts = new ArrayList<>();
    for (Container container : workload.containers()) {
      mounts.addAll(mounts(container));
    }
    return mounts;
  }

  /** The mounts and devices of a container, in their order. */
  public static List<Mount> mounts(Container container) {
    List<Mount> mounts = new ArrayList<>();
    for (Field field : container.field().get("volumeMounts").items()) {
      mounts.add(mount(container, field, field.get("mountPath").stringOr("")));
    }
    for (Field field : container.field().get("volumeDevices").items()) {
      mounts.add(mount(container, field, ""));
    }
    return mounts;
  }

  private static Mount mount(Container container, Field field, String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return new Mount(container, field, field.get("name").stringOr(""), path.substring(0, end));
  }

  /** All mounts of a pod by the name of the volume. */
  public static Map<String, List<Mount>> mountsByVolume(Workload workload) {
    Map<String, List<Mount>> mounts = new HashMap<>();
    for (Mount mount : mounts(workload)) {
      mounts.computeIfAbsent(mount.volume(), any -> new ArrayList<>()).add(mount);
    }
    return mounts;
  }

  /**
   * Something that cannot be seen may mount volumes: a name or list that cannot be known, a
   * container without image (a patch), or an annotation that has a container injected.
   */
  public static boolean mayBeMountedOtherwise(Workload workload) {
    for (Container container : workload.containers()) {
      Field field = container.field();
      if (field.get("image").missing()
          || field.get("volumeMounts").broken()
          || field.get("volumeDevices").broken()) {
        return true;
      }
    }
    for (Mount mount : mounts(workload)) {
      if (mount.volume().isEmpty() || Placeholders.isIn(mount.volume())) {
        return true;
      }
    }
    for (Field.Entry annotation : workload.metadata().get("annotations").entries()) {
      String value = annotation.value().stringOr("");
      boolean off = value.equals("false") || value.equals("disabled");
      boolean injects = annotation.name().contains("inject") || annotation.name().contains("fuse");
      if (injects && !off) {
        return true;
      }
    }
    return workload.containers(Role.APP).isEmpty();
  }

  /** An annotation of the pod speaks of the volume. */
  public static boolean isNamedInAnnotation(Workload workload, String volume) {
    for (Field.Entry annotation : workload.metadata().get("annotations").entries()) {
      if (annotation.value().stringOr("").contains(volume)) {
        return true;
      }
    }
    return false;
  }
}
