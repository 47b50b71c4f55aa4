package dev.klint.rules.validity;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.yaml.MappingNode;

/**
 * The metadata of a template for objects that the server makes: only labels and annotations may be
 * set. Answers for {@code ValidateTemplateObjectMeta}.
 */
public final class TemplateMetadata {
  private TemplateMetadata() {}

  public static void validate(Field metadata, Faults faults) {
    LabelChecks.annotations(metadata.get("annotations"), faults);
    LabelChecks.validate(metadata.get("labels"), faults);
    if (metadata.node() instanceof MappingNode mapping) {
      for (String name : mapping.names()) {
        Field field = metadata.get(name);
        if (!name.equals("labels") && !name.equals("annotations") && isSet(field)) {
          // the server makes the path of the field's name in Go
          String last = name.equals("uid") ? "uID" : name;
          faults.forbidden(
              field.named(metadata.path().child(last)),
              name + " must not be set: only labels and annotations may");
        }
      }
    }
  }

  private static boolean isSet(Field field) {
    return field.exists() && !field.stringOr("x").isEmpty() && field.integerOr(1) != 0;
  }
}
