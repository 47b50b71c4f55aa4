package dev.klint.core.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.crd.StructuralSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules run about which values, and how their violations are told. */
class CelRulesTest {
  @Test
  void schemaWithoutRulesHasNone() {
    StructuralSchema schema = StructuralSchema.of(Rules.json("{type: object}"));
    assertThat(CelRules.of(schema)).isSameAs(CelRules.NONE);
    assertThat(CelRules.NONE.isEmpty()).isTrue();
    assertThat(CelRules.NONE.check(null)).isEqualTo(Verdict.NOTHING);
  }

  @Test
  void rulesRunWhereTheirValueIs() {
    String schema =
        """
        type: object
        x-kubernetes-validations: [{rule: size(self.metadata.name) < 3, message: long name}]
        properties:
          spec:
            type: object
            x-kubernetes-validations: [{rule: self.min <= self.max}]
            properties:
              min: {type: integer}
              max: {type: integer}
              absent:
                type: object
                x-kubernetes-validations: [{rule: 'false'}]
              none:
                type: string
                nullable: true
                x-kubernetes-validations: [{rule: 'false'}]
              names:
                type: array
                items: {type: string, x-kubernetes-validations: [{rule: self != 'b'}]}
              sizes:
                type: object
                additionalProperties:
                  {type: integer, x-kubernetes-validations: [{rule: self > 1, message: ' small '}]}
        """;
    String object =
        """
        metadata: {name: long}
        spec: {min: 2, max: 1, none: null, names: [a, b], sizes: {s.x: 1, m: 2}}
        """;
    assertThat(Rules.said(schema, object))
        .containsExactly(
            ": long name",
            "spec: failed rule: self.min <= self.max",
            "spec.names[1]: failed rule: self != 'b'",
            "spec.sizes[s.x]: small");
    assertThat(Rules.verdict(schema, object).violations().get(2).steps())
        .containsExactly("spec", "names", 1);
  }

  @Test
  void nameThatTheServerMakesIsNotKnown() {
    String schema =
        "{type: object, properties: {a: {type: integer}}, x-kubernetes-validations:"
            + " [{rule: size(self.metadata.name) < 5}, {rule: self.a > 1}]}";
    assertThat(Rules.said(schema, "{a: 1, metadata: {generateName: abc-}}"))
        .containsExactly(
            "size(self.metadata.name) < 5: the server makes the name", ": failed rule: self.a > 1");
    assertThat(Rules.said(schema, "{a: 2, metadata: {generateName: abc-, name: x}}")).isEmpty();
  }

  @Test
  void reasonAndFieldPathAreTold() {
    String schema =
        """
        type: object
        properties:
          a.b: {type: object, properties: {c: {type: string}}}
          m: {type: object, additionalProperties: {type: string}}
        x-kubernetes-validations:
        - {rule: 'false', fieldPath: "['a.b'].c", reason: FieldValueRequired}
        - {rule: 'false', fieldPath: .m.key, reason: FieldValueForbidden}
        - {rule: 'false', fieldPath: .m.key.none}
        - {rule: 'false', fieldPath: .none}
        - {rule: 'false', fieldPath: "['a.b"}
        """;
    List<Violation> violations = Rules.verdict(schema, "{a.b: {}}").violations();
    assertThat(violations)
        .extracting(Violation::path)
        .containsExactly("a.b.c", "m[key]", "", "", "");
    assertThat(violations)
        .extracting(Violation::reason)
        .startsWith("FieldValueRequired", "FieldValueForbidden", "FieldValueInvalid");
    assertThat(violations.get(0).steps()).containsExactly("a.b", "c");
  }

  @Test
  void messageExpressionFallsBack() {
    assertThat(message("'is ' + string(self.a)", "m")).isEqualTo("is 1");
    assertThat(message("' padded '", "m")).isEqualTo("padded");
    assertThat(message("''", "m")).isEqualTo("m");
    assertThat(message("'two\\nlines'", "m")).isEqualTo("m");
    assertThat(message("string(1 / 0)", "m")).isEqualTo("m");
    assertThat(message("no expression", "m")).isEqualTo("m");
    assertThat(message("self.b", "m")).isEqualTo("m");
    assertThat(message("''", "")).isEqualTo("failed rule: self.a > 1");
    assertThat(
            message(
                "'x'.replace('', 'abcdefghij').replace('', 'abcdefghij')"
                    + ".replace('', 'abcdefghij').replace('', 'abcdefghij')",
                "m"))
        .isEqualTo("m");
  }

  private static String message(String expression, String message) {
    String schema =
        "{type: object, properties: {a: {type: integer}, b: {type: string}},"
            + " x-kubernetes-validations: [{rule: self.a > 1, message: '"
            + message
            + "', messageExpression: \""
            + expression.replace("\\", "\\\\")
            + "\"}]}";
    return Rules.verdict(schema, "{a: 1}").violations().get(0).message();
  }

  @Test
  void transitionRulesWaitForAnUpdate() {
    String schema =
        """
        type: object
        properties: {a: {type: integer}}
        x-kubernetes-validations:
        - {rule: self.a == oldSelf.a}
        - {rule: oldSelf.hasValue(), optionalOldSelf: true}
        - {rule: '!oldSelf.hasValue()', optionalOldSelf: true}
        - {rule: 'oldSelf.orValue(self).a == 2', optionalOldSelf: true}
        """;
    assertThat(Rules.said(schema, "{a: 1}"))
        .containsExactly(
            ": failed rule: oldSelf.hasValue()", ": failed rule: oldSelf.orValue(self).a == 2");
  }

  @Test
  void errorsAreRefusedWhereTheRuleStands() {
    String schema =
        "{type: object, properties: {a: {type: integer}, b: {type: integer}},"
            + " x-kubernetes-validations: [{rule: self.b > 1, message: told, fieldPath: .a},"
            + " {rule: dyn(self.a) > 'x'}]}";
    Verdict verdict = Rules.verdict(schema, "{a: 1}");
    assertThat(verdict.violations()).extracting(Violation::isError).containsExactly(true, true);
    assertThat(verdict.violations().get(0).message())
        .isEqualTo("no such key: b evaluating rule: told");
    assertThat(verdict.violations().get(0).path()).isEmpty();
    assertThat(verdict.violations().get(1).message())
        .isEqualTo(
            "'no such overload': call arguments did not match a supported operator, function or"
                + " macro signature for rule: dyn(self.a) > 'x'");
  }

  @Test
  void fieldsThatHaveNoTypeCannotBeNamed() {
    String schema =
        "{type: object, properties: {a: {x-kubernetes-preserve-unknown-fields: true,"
            + " x-kubernetes-validations: [{rule: 'false'}]}},"
            + " x-kubernetes-validations: [{rule: self.a == 1}]}";
    Verdict verdict = Rules.verdict(schema, "{a: 1}");
    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.unsure()).containsExactly("self.a == 1: the schema has no field a");
  }

  @Test
  void embeddedObjectsHaveNamesButNoLabels() {
    String schema =
        """
        type: object
        properties:
          template:
            type: object
            x-kubernetes-embedded-resource: true
            x-kubernetes-preserve-unknown-fields: true
            x-kubernetes-validations:
            - {rule: self.kind == 'Pod' && self.metadata.name == 'x'}
            - {rule: has(self.metadata.labels)}
        """;
    String object = "{template: {apiVersion: v1, kind: Pod, metadata: {name: z, labels: {}}}}";
    assertThat(Rules.said(schema, object))
        .containsExactly(
            "has(self.metadata.labels): the schema has no field labels",
            "template: failed rule: self.kind == 'Pod' && self.metadata.name == 'x'");
  }
}
