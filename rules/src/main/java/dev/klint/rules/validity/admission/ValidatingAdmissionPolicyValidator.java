package dev.klint.rules.validity.admission;

import dev.klint.core.cel.CelResult;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.Utf8Length;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ValidatingAdmissionPolicy; answers for {@code validateValidatingAdmissionPolicySpec}. */
public final class ValidatingAdmissionPolicyValidator implements Validator {
  private static final int MOST_ANNOTATIONS = 20;
  private static final int LONGEST_VALUE = 5 * 1024;

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    common(spec, faults);
    Field validations = spec.get("validations");
    Field annotations = spec.get("auditAnnotations");
    if (validations.size() == 0 && annotations.size() == 0) {
      faults.required(validations, "one of validations and auditAnnotations is required");
      faults.required(annotations, "one of validations and auditAnnotations is required");
    }
    PolicyExpressions expressions = new PolicyExpressions(spec, false, faults);
    for (Field validation : validations.items()) {
      validation(validation, expressions, faults);
    }
    annotations(resource.name(), annotations, expressions, faults);
  }

  /** What mutating policies have, too. */
  static void common(Field spec, Faults faults) {
    Values.oneOfIfSet(spec.get("failurePolicy"), faults, "Fail", "Ignore");
    if (spec.has("paramKind")) {
      paramKind(spec.get("paramKind"), faults);
    }
    Field match = spec.get("matchConstraints");
    if (match.missing()) {
      faults.required(match);
    } else {
      MatchResources.validate(match, faults);
      if (match.get("resourceRules").size() == 0) {
        faults.required(match.get("resourceRules"), "at least one of resourceRules is required");
      }
    }
    MatchConditions.validate(spec.get("matchConditions"), spec.has("paramKind"), faults);
    for (Field variable : spec.get("variables").items()) {
      variable(variable, faults);
    }
  }

  private static void paramKind(Field kind, Faults faults) {
    Field version = kind.get("apiVersion");
    if (Values.required(version, faults)) {
      faults.invalidIf(version, version.stringOr(""), versionProblem(version.stringOr("")));
    }
    Field name = kind.get("kind");
    if (Values.required(name, faults)) {
      String lower = name.stringOr("").toLowerCase(Locale.ROOT);
      faults.invalidIf(name, name.stringOr(""), Names.dns1035Label(lower));
    }
  }

  private static @Nullable String versionProblem(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    String problem = slash > 0 ? Names.dnsSubdomain(apiVersion.substring(0, slash)) : null;
    return problem == null ? Names.dns1035Label(apiVersion.substring(slash + 1)) : problem;
  }

  private static void variable(Field variable, Faults faults) {
    Field name = variable.get("name");
    String value = name.stringOr("");
    if (value.isBlank()) {
      faults.required(name);
    } else if (!isIdentifier(value)) {
      faults.invalidIf(name, value, "must be a CEL identifier: letters, digits and _");
    }
    if (variable.get("expression").stringOr("").isBlank()) {
      faults.required(variable.get("expression"));
    }
  }

  private static boolean isIdentifier(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return switch (name) {
      case "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for" ->
          false;
      case "function", "if", "import", "let", "loop", "package", "namespace", "return" -> false;
      case "var", "void", "while" -> false;
      default -> true;
    };
  }

  private static void validation(Field validation, PolicyExpressions expressions, Faults faults) {
    Field expression = validation.get("expression");
    if (expression.stringOr("").isBlank()) {
      faults.required(expression);
    }
    expressions.check(expression, CelResult.BOOL);
    notBlank(validation.get("messageExpression"), faults);
    expressions.checkMessage(validation.get("messageExpression"));
    Field message = validation.get("message");
    notBlank(message, faults);
    String text = message.stringOr("").strip();
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      faults.invalid(message, "message must be one line");
    }
    Values.oneOfIfSet(
        validation.get("reason"),
        faults,
        "Forbidden",
        "Invalid",
        "RequestEntityTooLarge",
        "Unauthorized");
  }

  private static void notBlank(Field field, Faults faults) {
    String text = field.stringOr("");
    if (!text.isEmpty() && text.isBlank()) {
      faults.invalid(field, field.path().last() + " must not be blank");
    }
  }

  private static void annotations(
      String policy, Field annotations, PolicyExpressions expressions, Faults faults) {
    if (annotations.size() > MOST_ANNOTATIONS) {
      faults.invalid(annotations, "at most " + MOST_ANNOTATIONS + " auditAnnotations are allowed");
    }
    Set<String> keys = new HashSet<>();
    for (Field annotation : annotations.items()) {
      Field key = annotation.get("key");
      String value = key.stringOr("");
      if (policy.isEmpty()) {
        faults.invalid(key, "an audit annotation needs the name of its policy");
      } else {
        faults.invalidIf(key, policy + "/" + value, Names.labelKey(policy + "/" + value));
      }
      if (!keys.add(value)) {
        faults.duplicate(key, "the key " + value + " is here for the second time");
      }
      Field expression = annotation.get("valueExpression");
      String text = expression.stringOr("").strip();
      if (text.isEmpty()) {
        faults.required(expression);
      } else if (Utf8Length.of(text) > LONGEST_VALUE) {
        faults.required(expression, "valueExpression is longer than " + LONGEST_VALUE + " bytes");
      } else {
        expressions.check(expression, CelResult.STRING_OR_NULL);
      }
    }
  }
}
