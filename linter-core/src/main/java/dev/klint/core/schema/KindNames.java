package dev.klint.core.schema;

import dev.klint.core.kube.ApiGroups;
import dev.klint.core.kube.GroupVersionKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds kinds by parts of their names. Reads the whole index: only for what is not found at once.
 */
final class KindNames {
  private final SchemaIndex index;

  KindNames(SchemaIndex index) {
    this.index = index;
  }

  @Nullable KindType kind(GroupVersionKind type) {
    return index.kind(type);
  }

  /** All kinds of that name in any group and version, those of stable versions first. */
  List<KindType> named(String kind) {
    List<KindType> stable = new ArrayList<>();
    List<KindType> trial = new ArrayList<>();
    for (String file : index.fileNames()) {
      KindType found = index.file(file).kind(kind);
      if (found != null) {
        (isTrial(found.type().version()) ? trial : stable).add(found);
      }
    }
    stable.addAll(trial);
    return stable;
  }

  /** All kinds of all groups and versions. */
  List<KindType> all() {
    List<KindType> all = new ArrayList<>();
    for (String file : index.fileNames()) {
      for (String kind : index.file(file).kinds()) {
        KindType type = index.file(file).kind(kind);
        if (type != null) {
          all.add(type);
        }
      }
    }
    return all;
  }

  /** An alpha or beta version. */
  static boolean isTrial(String version) {
    return version.contains("alpha") || version.contains("beta");
  }

  /** Whether some minor has this group and version. */
  boolean hasVersion(String group, String version) {
    return index.fileNames().contains((group.isEmpty() ? "core" : group) + "_" + version);
  }

  /** The names of all kinds of a group, of all groups when there is no such group. */
  List<String> kindsOf(String group) {
    List<String> kinds = new ArrayList<>();
    List<String> all = new ArrayList<>();
    String start = (group.isEmpty() ? "core" : group) + "_";
    for (String file : index.fileNames()) {
      for (String kind : index.file(file).kinds()) {
        if (!all.contains(kind)) {
          all.add(kind);
        }
        if (file.startsWith(start) && !kinds.contains(kind)) {
          kinds.add(kind);
        }
      }
    }
    return kinds.isEmpty() ? all : kinds;
  }

  /** Whether a group is Kubernetes' own. */
  boolean isOwn(String group) {
    return ApiGroups.isOwn(group) || groups().contains(group);
  }

  /** The groups that have kinds, without the core group. */
  List<String> groups() {
    List<String> groups = new ArrayList<>();
    for (String file : index.fileNames()) {
      String group = file.substring(0, file.indexOf('_'));
      if (!groups.contains(group) && !group.equals("core") && !group.equals("meta")) {
        groups.add(group);
      }
    }
    return groups;
  }
}
