package dev.klint.rules.validity;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.core.text.Range;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Labels, annotations and label selectors; answers for {@code ValidateLabels}, {@code
 * ValidateAnnotations} and {@code ValidateLabelSelector} of apimachinery.
 */
public final class LabelChecks {
  private static final int LARGEST_ANNOTATIONS = 256 * 1024;

  private LabelChecks() {}

  /** Keys and values; the server names the whole map, klint points at the entry. */
  public static void validate(Field labels, Faults faults) {
    for (Field.Entry entry : labels.entries()) {
      key(labels, entry.keyRange(), entry.name(), Names.labelKey(entry.name()), faults);
      String value = entry.value().stringOr("");
      String problem = Names.labelValue(value);
      if (problem != null) {
        faults
            .as(ValidityRules.LABEL)
            .invalidAt(
                labels,
                entry.value().where(),
                "label " + entry.name() + " has the value \"" + value + "\", which " + problem);
      }
    }
  }

  /** Keys in any case, and the size of all. */
  public static void annotations(Field annotations, Faults faults) {
    for (Field.Entry entry : annotations.entries()) {
      String problem = Names.labelKey(entry.name().toLowerCase(Locale.ROOT));
      key(annotations, entry.keyRange(), entry.name(), problem, faults);
    }
    annotationsSize(annotations, faults);
  }

  /** Keys and values together; answers for {@code ValidateAnnotationsSize}. */
  public static void annotationsSize(Field annotations, Faults faults) {
    long size = 0;
    for (Field.Entry entry : annotations.entries()) {
      size += Utf8Length.of(entry.name()) + Utf8Length.of(entry.value().stringOr(""));
    }
    if (size > LARGEST_ANNOTATIONS) {
      faults
          .as(ValidityRules.LABEL)
          .tooLong(annotations, "annotations have " + size + " bytes; at most 262144 are allowed");
    }
  }

  private static void key(
      Field map, Range place, String key, @Nullable String problem, Faults faults) {
    if (problem != null) {
      faults.as(ValidityRules.LABEL).invalidAt(map, place, "key \"" + key + "\" " + problem);
    }
  }

  /** A label selector; nothing when it is absent. */
  public static void selector(Field selector, Faults faults) {
    validate(selector.get("matchLabels"), faults);
    for (Field requirement : selector.get("matchExpressions").items()) {
      requirement(requirement, faults);
    }
  }

  private static void requirement(Field requirement, Faults faults) {
    Field operator = requirement.get("operator");
    Field values = requirement.get("values");
    String word = operator.stringOr("");
    if (!Values.ofSetOperator(word, values, faults)) {
      faults.invalid(
          operator, "operator \"" + word + "\" is not one of In, NotIn, Exists, DoesNotExist");
    }
    String key = requirement.get("key").stringOr("");
    faults.as(ValidityRules.LABEL).invalidIf(requirement.get("key"), key, Names.labelKey(key));
    values(values, faults);
  }

  /** Each item must be a legal label value. */
  public static void values(Field values, Faults faults) {
    for (Field item : values.items()) {
      String value = item.stringOr("");
      String problem = Names.labelValue(value);
      if (problem != null) {
        faults.as(ValidityRules.LABEL).invalid(item, "value \"" + value + "\" " + problem);
      }
    }
  }
}
