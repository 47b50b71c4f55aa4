package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Node and pod affinity; answers for {@code validateAffinity}. */
public final class Affinity {
  private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
  private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
  private static final int LARGEST_WEIGHT = 100;

  private Affinity() {}

  static void validate(PodContext context, Faults faults) {
    Field affinity = context.spec().get("affinity");
    Field node = affinity.get("nodeAffinity");
    nodeSelector(node.get(REQUIRED), faults);
    for (Field term : node.get(PREFERRED).items()) {
      weight(term.get("weight"), faults);
      nodeTerm(term.get("preference"), false, faults);
    }
    pods(context, affinity.get("podAffinity"), faults);
    pods(context, affinity.get("podAntiAffinity"), faults);
  }

  /** A node selector as volumes have it, too; nothing when absent. */
  public static void nodeSelector(Field selector, Faults faults) {
    if (!selector.exists()) {
      return;
    }
    Field terms = selector.get("nodeSelectorTerms");
    if (terms.size() == 0) {
      faults.required(terms, "nodeSelectorTerms must have at least one term");
    }
    for (Field term : terms.items()) {
      nodeTerm(term, true, faults);
    }
  }

  private static void nodeTerm(Field term, boolean strictValues, Faults faults) {
    for (Field requirement : term.get("matchExpressions").items()) {
      nodeExpression(requirement, strictValues, faults);
    }
    for (Field requirement : term.get("matchFields").items()) {
      nodeField(requirement, faults);
    }
  }

  private static void nodeExpression(Field requirement, boolean strictValues, Faults faults) {
    Field operator = requirement.get("operator");
    Field values = requirement.get("values");
    String word = operator.stringOr("");
    if (word.equals("Gt") || word.equals("Lt")) {
      if (values.size() != 1) {
        faults.required(values, "values must be a single one with operator " + word);
      }
    } else if (!Values.ofSetOperator(word, values, faults)) {
      faults.invalid(
          operator,
          "operator \"" + word + "\" is not one of In, NotIn, Exists, DoesNotExist, Gt, Lt");
    }
    String key = requirement.get("key").stringOr("");
    faults.invalidIf(requirement.get("key"), key, Names.labelKey(key));
    if (strictValues) {
      LabelChecks.values(values, faults);
    }
  }

  private static void nodeField(Field requirement, Faults faults) {
    String word = requirement.get("operator").stringOr("");
    Field values = requirement.get("values");
    if (!word.equals("In") && !word.equals("NotIn")) {
      faults.invalid(
          requirement.get("operator"), "operator \"" + word + "\" is not one of In, NotIn");
    } else if (values.size() != 1) {
      faults.required(values, "values must be a single one in a node field selector");
    }
    Field key = requirement.get("key");
    if (!key.stringOr("").equals("metadata.name")) {
      faults.invalidIf(key, key.stringOr(""), "must be metadata.name");
      return;
    }
    for (Field value : values.items()) {
      String name = value.stringOr("");
      String problem = Names.dnsSubdomain(name);
      if (problem != null) {
        faults.invalid(value, "node name \"" + name + "\" " + problem);
      }
    }
  }

  private static void pods(PodContext context, Field affinity, Faults faults) {
    for (Field term : affinity.get(REQUIRED).items()) {
      podTerm(context, term, faults);
    }
    for (Field weighted : affinity.get(PREFERRED).items()) {
      weight(weighted.get("weight"), faults);
      podTerm(context, weighted.get("podAffinityTerm"), faults);
    }
  }

  private static void weight(Field weight, Faults faults) {
    if (weight.missing()) {
      faults.invalid(weight, "weight must be between 1 and " + LARGEST_WEIGHT);
    } else {
      Values.between(weight, 1, LARGEST_WEIGHT, faults);
    }
  }

  private static void podTerm(PodContext context, Field term, Faults faults) {
    LabelChecks.selector(term.get("labelSelector"), faults);
    LabelChecks.selector(term.get("namespaceSelector"), faults);
    for (Field namespace : term.get("namespaces").items()) {
      String name = namespace.stringOr("");
      faults.invalidIf(namespace.named(term.path().child("namespace")), name, Names.dnsLabel(name));
    }
    Field match = term.get("matchLabelKeys");
    Field mismatch = term.get("mismatchLabelKeys");
    Faults byKeys = faults.since(31); // gate MatchLabelKeysInPodAffinity
    TopologySpread.labelKeys(term, match, byKeys);
    TopologySpread.labelKeys(term, mismatch, byKeys);
    TopologySpread.matchedTwice(context, term, byKeys);
    inBoth(match.items(), mismatch.items(), byKeys);
    Field topology = term.get("topologyKey");
    String key = topology.stringOr("");
    if (key.isEmpty()) {
      faults.required(topology);
    } else {
      faults.invalidIf(topology, key, Names.labelKey(key));
    }
  }

  private static void inBoth(List<Field> match, List<Field> mismatch, Faults faults) {
    Set<String> keys = new HashSet<>();
    for (Field key : mismatch) {
      keys.add(key.stringOr(""));
    }
    for (Field key : match) {
      if (keys.contains(key.stringOr(""))) {
        faults.invalid(
            key, "key " + key.stringOr("") + " is in matchLabelKeys and in mismatchLabelKeys");
      }
    }
  }
}
