package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Values;

/**
 * A CustomResourceDefinition; answers for {@code ValidateCustomResourceDefinition}, but for the
 * estimate of what expressions cost.
 */
public final class CustomResourceDefinitionValidator implements Validator {
  private static final String APPROVED = "api-approved.kubernetes.io";

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    name(resource.field().get("metadata"), spec, faults);
    DefinitionNames.validate(spec, faults);
    Values.requiredOneOf(spec.get("scope"), faults, "Cluster", "Namespaced");
    Versions.validate(spec, faults);
    Conversions.validate(spec, faults);
    approval(resource.field().get("metadata"), spec.get("group").stringOr(""), faults);
    if (spec.get("preserveUnknownFields").isTrue()) {
      faults.invalid(
          spec.get("preserveUnknownFields"),
          "preserveUnknownFields must not be true: set " + Keywords.PRESERVE + " in the schema");
    }
  }

  private static void name(Field metadata, Field spec, Faults faults) {
    Field plural = spec.get("names").get("plural");
    Field group = spec.get("group");
    if (plural.broken() || group.broken()) {
      return;
    }
    String wanted = plural.stringOr("") + "." + group.stringOr("");
    Faults naming = faults.as(ValidityRules.CRD_NAMES);
    Field name = metadata.get("name");
    String given = name.stringOr("");
    if (given.isEmpty() && !metadata.get("generateName").stringOr("").isEmpty()) {
      generated(name, metadata.get("generateName"), wanted, naming);
    }
    if (!given.isEmpty() && !given.equals(wanted) && Names.dnsSubdomain(given) == null) {
      String message = "name \"" + given + "\" must be " + wanted + ", the plural and the group";
      boolean legal = Names.dnsSubdomain(wanted) == null && group.stringOr("").indexOf('.') > 0;
      if (legal && !plural.stringOr("").isEmpty()) {
        naming.invalid(name, message, wanted);
      } else {
        naming.invalid(name, message);
      }
    }
  }

  /** A generated name is never the one that is wanted. */
  private static void generated(Field name, Field prefix, String wanted, Faults faults) {
    String message = "a definition needs metadata.name: " + wanted;
    if (!prefix.stringOr("").equals(wanted)) {
      faults.invalid(prefix, message);
    }
    faults.invalid(prefix.named(name.path()), message);
  }

  /** Groups of Kubernetes' own community need an approval, or a word why there is none. */
  private static void approval(Field metadata, String group, Faults faults) {
    if (!isCommunity(group)) {
      return;
    }
    Field annotation = metadata.get("annotations").key(APPROVED);
    String text = annotation.stringOr("");
    String rule = APPROVED + " must name the address of the approval, or begin with unapproved";
    if (text.isEmpty()) {
      faults.required(annotation, "in the group " + group + " the annotation " + rule);
    } else if (!text.startsWith("unapproved") && !isAddress(text)) {
      faults.invalid(annotation, "in the group " + group + " the annotation " + rule);
    }
  }

  private static boolean isCommunity(String group) {
    return ("." + group).endsWith(".k8s.io") || ("." + group).endsWith(".kubernetes.io");
  }

  private static boolean isAddress(String text) {
    int colon = text.indexOf("://");
    if (colon < 1 || text.length() == colon + 3 || "/?#".indexOf(text.charAt(colon + 3)) >= 0) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      char c = Character.toLowerCase(text.charAt(i));
      boolean letter = c >= 'a' && c <= 'z';
      boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (!letter && !(i > 0 && other)) {
        return false;
      }
    }
    return true;
  }
}
