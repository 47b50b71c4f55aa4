package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.rules.validity.MetadataValidator;
import java.util.HashSet;
import java.util.Set;

/** Warnings about metadata: names, owners, finalizers. */
final class MetadataWarnings {
  private static final String STATIC = ".static.k8s.io";

  private MetadataWarnings() {}

  /** The same owner named twice; answers for {@code dedupOwnerReferences}. */
  static void owners(Field owners, Warnings warnings) {
    if (owners.size() < 2) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Field owner : owners.items()) {
      if (!seen.add(identity(owner))) {
        warnings.at(
            WarningRules.SERVER,
            owners,
            owner.where(),
            "the owner "
                + owner.get("name").stringOr("")
                + " is named twice: the server drops the second");
        return;
      }
    }
  }

  private static String identity(Field owner) {
    return String.join(
        "\n",
        owner.get("uid").stringOr(""),
        owner.get("apiVersion").stringOr(""),
        owner.get("kind").stringOr(""),
        owner.get("name").stringOr(""),
        flag(owner.get("controller")),
        flag(owner.get("blockOwnerDeletion")));
  }

  private static String flag(Field field) {
    return field.node() instanceof ScalarNode scalar ? scalar.value() : "";
  }

  /** Pods are called after the object, and their hosts after them. A bad name is a fault. */
  static void podName(Field metadata, Warnings warnings) {
    Field name = metadata.get("name");
    Field given = name;
    String value = name.stringOr("");
    if (value.isEmpty()) {
      given = metadata.get("generateName");
      String prefix = given.stringOr("");
      if (prefix.isEmpty()) {
        return;
      }
      value = MetadataValidator.generatedName(prefix);
    }
    String problem = Names.dnsLabel(value);
    if (problem != null && Names.dnsSubdomain(value) == null) {
      warnings.add(
          WarningRules.SERVER,
          given.named(name.path()),
          "name \""
              + given.stringOr("")
              + "\" is also the host name of the pods, and as such "
              + problem);
    }
  }

  /** Names that are kept for what is configured by files of the server. */
  static final class OfAdmission implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      Field name = root.get("metadata").get("name");
      if (name.stringOr("").endsWith(STATIC)) {
        warnings
            .since(36)
            .add(
                WarningRules.SERVER,
                name,
                "names that end in "
                    + STATIC
                    + " are kept for configuration by files of the API server");
      }
    }
  }

  /** Finalizers of custom resources; answers for {@code validateKubeFinalizerName}. */
  static final class OfCustomResource implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      Field list = root.get("metadata").get("finalizers");
      Set<String> seen = new HashSet<>();
      for (Field item : list.items()) {
        String name = item.stringOr("/");
        boolean standard =
            name.equals("orphan") || name.equals("foregroundDeletion") || name.equals("kubernetes");
        if (name.indexOf('/') < 0 && !standard && seen.add(name)) {
          warnings
              .since(29)
              .at(
                  WarningRules.SERVER,
                  list,
                  item.where(),
                  "finalizer \""
                      + name
                      + (name.indexOf('.') < 0
                          ? "\" should have a domain before it, as in example.com/" + name
                          : "\" should have a path behind its domain, as in " + name + "/cleanup")
                      + ": others may use the same");
        }
      }
    }
  }
}
