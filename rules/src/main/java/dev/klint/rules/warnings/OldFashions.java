package dev.klint.rules.warnings;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.Field;
import dev.klint.core.text.Range;

/** Deprecated fields and retired names in pods of which the server does not warn. */
final class OldFashions {
  private static final String OLD_ACCOUNT = "serviceAccount";
  private static final String ACCOUNT = "serviceAccountName";
  private static final String OLD_TAINT = "node-role.kubernetes.io/master";
  private static final String TAINT = "node-role.kubernetes.io/control-plane";

  private OldFashions() {}

  static void ofPod(Field spec, Warnings warnings) {
    account(spec, warnings);
    tolerations(spec.get("tolerations"), warnings);
    Field affinity = spec.get("affinity");
    topologies(affinity.get("podAffinity"), warnings);
    topologies(affinity.get("podAntiAffinity"), warnings);
  }

  /** Objects that come from a server have both fields. */
  private static void account(Field spec, Warnings warnings) {
    Field old = spec.get(OLD_ACCOUNT);
    Field name = spec.get(ACCOUNT);
    String word = old.stringOr("");
    Range key = DeprecatedAnnotations.keyPlace(spec, OLD_ACCOUNT);
    if (word.isEmpty() || key == null || name.broken() || word.equals(name.stringOr(""))) {
      return;
    }
    Finding finding =
        WarningRules.FIELD.at(
            spec.resource(),
            key,
            old.path().toString(),
            OLD_ACCOUNT + " is deprecated: use " + ACCOUNT);
    warnings.add(
        DeprecatedAnnotations.keyPlace(spec, ACCOUNT) != null
            ? finding
            : finding.fix(
                Fix.replace(
                    Safety.SAFE, "rename to " + ACCOUNT, spec.resource().source(), key, ACCOUNT)));
  }

  /** Whoever tolerates the new taint as well is ready for nodes of any age. */
  private static void tolerations(Field tolerations, Warnings warnings) {
    boolean both = false;
    for (Field toleration : tolerations.items()) {
      String key = toleration.get("key").stringOr("");
      both |= key.equals(TAINT) || (key.isEmpty() && !toleration.get("key").broken());
    }
    for (Field toleration : tolerations.items()) {
      Field key = toleration.get("key");
      if (!both && key.stringOr("").equals(OLD_TAINT)) {
        warnings.add(
            WarningRules.LABEL, key, "the taint " + OLD_TAINT + " is retired: tolerate " + TAINT);
      }
    }
  }

  private static void topologies(Field affinity, Warnings warnings) {
    for (Field term : affinity.get("requiredDuringSchedulingIgnoredDuringExecution").items()) {
      RetiredLabels.key(term.get("topologyKey"), warnings);
    }
    for (Field term : affinity.get("preferredDuringSchedulingIgnoredDuringExecution").items()) {
      RetiredLabels.key(term.get("podAffinityTerm").get("topologyKey"), warnings);
    }
  }
}
