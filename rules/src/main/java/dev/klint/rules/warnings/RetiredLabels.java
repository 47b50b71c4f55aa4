package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import org.jspecify.annotations.Nullable;

/**
 * Labels of nodes that Kubernetes has retired; answers for {@code GetNodeLabelDeprecatedMessage}.
 * Source: "Well-Known Labels, Annotations and Taints" of the Kubernetes documentation.
 */
final class RetiredLabels {
  private RetiredLabels() {}

  /** What to do about a label; null for one that is not retired. */
  static @Nullable String advice(String key) {
    return switch (key) {
      case "beta.kubernetes.io/arch" -> "use kubernetes.io/arch";
      case "beta.kubernetes.io/os" -> "use kubernetes.io/os";
      case "failure-domain.beta.kubernetes.io/region" -> "use topology.kubernetes.io/region";
      case "failure-domain.beta.kubernetes.io/zone" -> "use topology.kubernetes.io/zone";
      case "beta.kubernetes.io/instance-type" -> "use node.kubernetes.io/instance-type";
      case "app.kubernetes.io/created-by" -> "nothing took its place";
      case "scheduler.alpha.kubernetes.io/preferAvoidPods" -> "use taints and tolerations";
      case "node-role.kubernetes.io/master" -> "use node-role.kubernetes.io/control-plane";
      default -> null;
    };
  }

  /** A field whose value is the key of a label. */
  static void key(Field field, Warnings warnings) {
    String advice = advice(field.stringOr(""));
    if (advice != null) {
      warnings.add(WarningRules.LABEL, field, message(field.stringOr(""), advice));
    }
  }

  /** A map from labels to values. */
  static void keys(Field map, Warnings warnings) {
    for (Field.Entry entry : map.entries()) {
      key(entry, entry.value().path(), warnings);
    }
  }

  private static void key(Field.Entry entry, FieldPath path, Warnings warnings) {
    String advice = advice(entry.name());
    if (advice != null) {
      warnings.at(
          WarningRules.LABEL,
          entry.value().named(path),
          entry.keyRange(),
          message(entry.name(), advice));
    }
  }

  private static String message(String key, String advice) {
    return "the label " + key + " is retired: " + advice;
  }

  /** The terms of a node selector. */
  static void terms(Field terms, Warnings warnings) {
    for (Field term : terms.items()) {
      expressions(term.get("matchExpressions"), warnings);
    }
  }

  static void expressions(Field expressions, Warnings warnings) {
    for (Field expression : expressions.items()) {
      key(expression.get("key"), warnings);
    }
  }

  static final class OfRuntimeClass implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      Field selector = root.get("scheduling").get("nodeSelector");
      for (Field.Entry entry : selector.entries()) {
        key(entry, selector.path(), warnings);
      }
    }
  }

  static final class OfStorageClass implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      for (Field topology : root.get("allowedTopologies").items()) {
        expressions(topology.get("matchLabelExpressions"), warnings);
      }
    }
  }

  static final class OfStorageCapacity implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      Field topology = root.get("nodeTopology");
      expressions(topology.get("matchExpressions"), warnings);
      Field labels = topology.get("matchLabels");
      for (Field.Entry entry : labels.entries()) {
        key(entry, labels.path().child(entry.name()), warnings);
      }
    }
  }
}
