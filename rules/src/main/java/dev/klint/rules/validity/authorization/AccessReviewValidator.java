package dev.klint.rules.validity.authorization;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.yaml.MappingNode;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Values;

/**
 * A SubjectAccessReview, LocalSubjectAccessReview or SelfSubjectAccessReview; answers for {@code
 * ValidateSubjectAccessReview} and its kin.
 */
public final class AccessReviewValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    boolean local = resource.kind().equals("LocalSubjectAccessReview");
    Field spec = resource.field().get("spec");
    Field resources = spec.get("resourceAttributes");
    Field others = spec.get("nonResourceAttributes");
    if (resources.exists() && others.exists()) {
      faults.invalid(others, "resourceAttributes and nonResourceAttributes exclude each other");
    } else if (local && others.exists()) {
      faults.invalid(others, "nonResourceAttributes must not be set in a namespace");
    }
    if (resources.missing() && others.missing()) {
      faults.invalid(resources, "one of resourceAttributes and nonResourceAttributes is required");
    }
    Field user = spec.get("user");
    boolean nobody = user.stringOr("").isEmpty() && spec.get("groups").size() == 0;
    if (nobody && !resource.kind().startsWith("Self") && !spec.get("groups").broken()) {
      faults.invalid(user, "one of user and groups is required");
    }
    Faults newer = faults.since(32); // gate AuthorizeWithSelectors
    selector(resources.get("fieldSelector"), false, newer);
    selector(resources.get("labelSelector"), true, newer);
    metadata(resource.field().get("metadata"), local, faults);
    if (local) {
      namespace(resource.field().get("metadata").get("namespace"), resources, faults);
    }
  }

  /** Operators that the server does not know are legal here. */
  private static void selector(Field selector, boolean labels, Faults faults) {
    if (!selector.exists()) {
      return;
    }
    Field raw = selector.get("rawSelector");
    Field requirements = selector.get("requirements");
    boolean written = !raw.stringOr("").isEmpty();
    if (written && requirements.size() > 0) {
      faults.invalid(raw, "rawSelector and requirements exclude each other");
    } else if (!written && requirements.size() == 0) {
      faults.required(requirements, "one of rawSelector and requirements is required");
    }
    for (Field requirement : requirements.items()) {
      Field key = requirement.get("key");
      Values.ofSetOperator(
          requirement.get("operator").stringOr(""), requirement.get("values"), faults);
      if (labels) {
        faults.invalidIf(key, key.stringOr(""), Names.labelKey(key.stringOr("")));
        LabelChecks.values(requirement.get("values"), faults);
      } else {
        Values.required(key, faults);
      }
    }
  }

  /** A review is not stored, and so has no name. */
  private static void metadata(Field metadata, boolean local, Faults faults) {
    if (metadata.node() instanceof MappingNode mapping) {
      for (String name : mapping.names()) {
        boolean allowed = name.equals("managedFields") || (local && name.equals("namespace"));
        if (!allowed && isSet(metadata.get(name))) {
          faults.invalid(metadata, name + " must not be set: a review has no metadata");
          return;
        }
      }
    }
  }

  private static boolean isSet(Field field) {
    return field.exists()
        && (field.scalarText().isPresent()
            ? !field.stringOr("x").isEmpty() && field.integerOr(1) != 0
            : field.size() > 0);
  }

  /** Without a namespace of its own the review has that of the request, which is not known here. */
  private static void namespace(Field own, Field resources, Faults faults) {
    Field asked = resources.get("namespace");
    if (resources.exists()
        && !own.stringOr("").isEmpty()
        && !asked.stringOr("").equals(own.stringOr(""))) {
      faults.invalid(asked, "namespace must be that of the review: " + own.stringOr(""));
    }
  }
}
