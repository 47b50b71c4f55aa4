package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Values;
import java.util.List;

/**
 * The rules of {@code x-kubernetes-validations}, all but their expressions (<a href=
 * "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules">Validation
 * rules</a>).
 */
final class ExpressionRules {
  private final Faults faults;

  ExpressionRules(Faults faults) {
    this.faults = faults;
  }

  void validate(Field schema) {
    List<Field> rules = Keywords.list(schema, Keywords.VALIDATIONS);
    boolean supported = rules.isEmpty() || Supported.all(schema);
    for (Field rule : rules) {
      message(rule);
      Field expression = rule.get("messageExpression");
      if (!expression.stringOr("").isEmpty() && expression.stringOr("").isBlank()) {
        faults.required(expression, "messageExpression must not be blank");
      }
      Values.oneOfIfSet(
          rule.get("reason"),
          faults,
          "FieldValueDuplicate",
          "FieldValueForbidden",
          "FieldValueInvalid",
          "FieldValueRequired");
      path(schema, supported, rule.get("fieldPath"));
    }
  }

  private void message(Field rule) {
    String expression = rule.get("rule").stringOr("").strip();
    Field message = rule.get("message");
    String text = message.stringOr("");
    if (expression.isEmpty()) {
      faults.required(rule.get("rule"));
    } else if (!text.isEmpty() && text.isBlank()) {
      faults.invalid(message, "message must not be blank");
    } else if (hasLines(text.strip())) {
      faults.invalid(message, "message must be one line");
    } else if (hasLines(expression) && text.isEmpty()) {
      faults.required(message, "message is required for a rule of several lines");
    }
  }

  private static boolean hasLines(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  private void path(Field schema, boolean supported, Field path) {
    String text = path.stringOr("");
    if (text.isEmpty()) {
      return;
    }
    if (text.isBlank()) {
      faults.invalid(path, "fieldPath must not be blank");
    } else if (hasLines(text)) {
      faults.invalid(path, "fieldPath must be one line");
    } else if (supported) {
      SchemaPath found = SchemaPath.of(text, schema, true);
      if (found.problem() != null) {
        faults.invalid(path, "fieldPath " + found.problem());
      }
    }
  }
}
