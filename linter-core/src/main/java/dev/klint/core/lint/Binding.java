package dev.klint.core.lint;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.MergeDirectives;
import dev.klint.core.kube.Resource;
import dev.klint.core.yaml.Document;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a document.
 *
 * @param resources none when the document is no manifest, or an empty List
 * @param misfits positions of List items that are no mappings
 */
record Binding(boolean manifest, List<Resource> resources, List<Integer> misfits) {
  private static final Binding NO_MANIFEST = new Binding(false, List.of(), List.of());

  /**
   * @param role of the file
   */
  static Binding of(Document document, FileRole role) {
    if (!(document.root() instanceof MappingNode root)) {
      return NO_MANIFEST;
    }
    boolean both = text(root, "apiVersion") != null && text(root, "kind") != null;
    boolean neither = root.get("apiVersion") == null && root.get("kind") == null;
    String file = document.source().file();
    String fileKind = role == FileRole.FRAGMENT ? Fragments.kind(file) : "";
    if ((neither && fileKind.isEmpty())
        || isForKustomize(textOr(root, "apiVersion", ""))
        || role == FileRole.SETTINGS
        || (!both && role == FileRole.VALUES)) {
      return NO_MANIFEST;
    }
    Binding binding = of(document, root, textOr(root, "kind", fileKind));
    boolean patches = MergeDirectives.possible(document.source().text());
    return role == FileRole.MANIFEST && !patches ? binding : binding.as(role, patches);
  }

  /** Kustomizations, and the settings of its built-in plugins: no API server has such types. */
  private static boolean isForKustomize(String apiVersion) {
    return apiVersion.equals("builtin") || apiVersion.startsWith("kustomize.config.k8s.io/");
  }

  private static Binding of(Document document, MappingNode root, String kind) {
    if (kind.endsWith("List") && root.get("items") instanceof SequenceNode items) {
      return items(document, root, items, kind.substring(0, kind.length() - 4));
    }
    return new Binding(
        true, List.of(resource(document, OptionalInt.empty(), root, "", kind)), List.of());
  }

  private Binding as(FileRole role, boolean patches) {
    List<Resource> all = new ArrayList<>(resources.size());
    for (Resource resource : resources) {
      boolean patch = patches && MergeDirectives.isPatch(resource.root(), resource.type());
      all.add(as(patch && role != FileRole.FRAGMENT ? FileRole.PATCH : role, resource));
    }
    return new Binding(manifest, all, misfits);
  }

  private static Resource as(FileRole role, Resource resource) {
    return switch (role) {
      case INGREDIENT -> resource.asIngredient();
      case PATCH -> resource.asPatch();
      case FRAGMENT -> resource.asFragment();
      case SPARE -> resource.asSpare();
      case SETTINGS, DATA, VALUES, CHART_TEMPLATE, TEMPLATE, MANIFEST -> resource;
    };
  }

  /**
   * Items without a type of their own take it from a typed list ({@code PodList}), as kubectl does.
   */
  private static Binding items(
      Document document, MappingNode root, SequenceNode items, String itemKind) {
    List<Resource> resources = new ArrayList<>();
    List<Integer> misfits = new ArrayList<>();
    String itemVersion = itemKind.isEmpty() ? "" : textOr(root, "apiVersion", "");
    for (int i = 0; i < items.items().size(); i++) {
      if (items.items().get(i).resolved() instanceof MappingNode item) {
        resources.add(resource(document, OptionalInt.of(i), item, itemVersion, itemKind));
      } else {
        misfits.add(i);
      }
    }
    return new Binding(true, resources, misfits);
  }

  private static Resource resource(
      Document document,
      OptionalInt item,
      MappingNode root,
      String otherVersion,
      String otherKind) {
    GroupVersionKind type =
        GroupVersionKind.of(
            textOr(root, "apiVersion", otherVersion), textOr(root, "kind", otherKind));
    return Resource.of(document, item, root, type);
  }

  private static String textOr(MappingNode mapping, String name, String other) {
    String text = text(mapping, name);
    return text == null ? other : text;
  }

  static @Nullable String text(MappingNode mapping, String name) {
    YamlNode node = mapping.get(name);
    return node instanceof ScalarNode scalar && scalar.isString() ? scalar.value() : null;
  }
}
