package dev.klint.core.cel;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions of policies and selectors; the server's answers are held by the rules' fixtures. */
class CelExpressionsTest {
  private static final CelEnvironment REQUEST = CelEnvironment.REQUEST;

  private static @Nullable CelProblem problem(String expression, CelResult wanted) {
    return new CelExpressions(false).problem(expression, REQUEST, wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "object.x == foo | 12 | no variable foo",
        "foo(object) | 3 | no function foo",
        "request.foo == '' | 8 | no field foo",
        "object.x <= | 11 | syntax error at column 12: the expression ends too early",
        "object.x and true | 9 | syntax error at column 10: 'and' is not expected here",
        "(object.x == 1 | 14 | syntax error at column 15: missing ')'",
        "1 in ['a'] | 2 | in cannot be applied to (int, list(string))",
        "request.name | -1 | the expression must be a boolean, but is a string",
        "object.x | -1 | the expression must be a boolean, but is of a type that is not known"
            + " before it is evaluated",
        "[1, 'a'] == [] | 0 | a list must not mix int and string",
        "'%d'.format(['a']) == '' | 11 | %d does not take a string",
        "'%d'.format([]) == '' | 11 | the format needs more than 0 values",
        "'%d'.format([1, 2]) == '' | 11 | the format takes 1 value, but is given 2",
        "request.name.matches('[') | 20 | the regular expression cannot be read: missing closing ]",
        "request.name.all(c, true) | 8 | a macro cannot go through a value of type string",
        "request.name.foo == 1 | 13 | a value of type string has no fields",
      })
  void serverRefuses(String expression, int offset, String message) {
    assertThat(problem(expression, CelResult.BOOL)).isEqualTo(new CelProblem(message, offset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "object.spec.replicas <= 5",
        "object.?spec.?replicas.orValue(1) < 5",
        "request.userInfo.groups.exists(g, g == 'x')",
        "authorizer.group('').resource('pods').check('get').allowed()",
        "authorizer.requestResource.check('get').allowed()",
        "namespaceObject.metadata.labels['a'] == 'b'",
        "'%s %d'.format(['a', 1]) == ''",
        "google.protobuf.Duration{seconds: 1} == duration('1s')",
      })
  void serverTakes(String expression) {
    assertThat(problem(expression, CelResult.BOOL)).isNull();
  }

  @Test
  void environmentSaysWhatCanBeNamed() {
    CelExpressions plain = new CelExpressions(false);
    CelEnvironment params = REQUEST.withParams(true);
    assertThat(plain.problem("params == null", REQUEST, CelResult.BOOL)).isNotNull();
    assertThat(plain.problem("params == null", params, CelResult.BOOL)).isNull();
    String text = "authorizer.path('/').check('get').reason()";
    assertThat(plain.problem(text, REQUEST, CelResult.STRING)).isNull();
    assertThat(plain.problem(text, REQUEST.withoutAuthorizer(), CelResult.STRING)).isNotNull();
    assertThat(plain.problem("Object{}", REQUEST, CelResult.OBJECT)).isNotNull();
    assertThat(plain.problem("Object{}", REQUEST.withPatchTypes(), CelResult.OBJECT)).isNull();
    assertThat(plain.problem("object == null", CelEnvironment.DEVICE, CelResult.BOOL)).isNotNull();
  }

  @Test
  void patchesAreObjectsOfAnyField() {
    CelExpressions plain = new CelExpressions(true);
    CelEnvironment patch = REQUEST.withPatchTypes();
    String object = "Object{spec: Object.spec{strange: 1}}";
    assertThat(plain.problem(object, patch, CelResult.OBJECT)).isNull();
    assertThat(plain.problem("Object{other: object.x}", patch, CelResult.OBJECT)).isNull();
    assertThat(plain.problem(object, patch, CelResult.PATCHES)).isNotNull();
    String json = "[JSONPatch{op: 'add', path: jsonpatch.escapeKey('/a'), value: 1}]";
    assertThat(plain.problem(json, patch, CelResult.PATCHES)).isNull();
    assertThat(plain.problem("[JSONPatch{op: 1}]", patch, CelResult.PATCHES)).isNotNull();
    assertThat(plain.problem("[JSONPatch{none: ''}]", patch, CelResult.PATCHES)).isNotNull();
  }

  @Test
  void selectorsOfDevicesMayComeToAnAttribute() {
    CelExpressions plain = new CelExpressions(false);
    CelEnvironment device = CelEnvironment.DEVICE;
    CelResult wanted = CelResult.BOOL_OR_UNKNOWN;
    assertThat(plain.problem("device.attributes['a'].on", device, wanted)).isNull();
    assertThat(plain.problem("cel.bind(a, device.attributes['a'], a.x == a.y)", device, wanted))
        .isNull();
    assertThat(plain.problem("device.driver", device, wanted))
        .isEqualTo(new CelProblem("the expression must be a boolean, but is a string", -1));
  }

  @Test
  void variablesAreKnownAfterTheirDeclaration() {
    CelExpressions policy = new CelExpressions(true);
    assertThat(policy.problem("variables.a == 1", REQUEST, CelResult.BOOL))
        .isEqualTo(new CelProblem("no field a", 10));
    assertThat(policy.variable("a", "[request.name]", REQUEST)).isNull();
    assertThat(policy.variable("b", "variables.a.all(x, x == 1)", REQUEST)).isNotNull();
    assertThat(policy.problem("variables.a[0].size() > 1", REQUEST, CelResult.BOOL)).isNull();
    assertThat(policy.problem("variables.a[0] > 1", REQUEST, CelResult.BOOL)).isNotNull();
    assertThat(policy.problem("variables.b == 'x'", REQUEST, CelResult.BOOL)).isNull();
    assertThat(policy.variable("d", "[1, 'a']", REQUEST)).isNotNull();
    assertThat(policy.problem("variables.d == 1", REQUEST, CelResult.BOOL)).isNull();
    policy.unknown("c");
    assertThat(policy.problem("variables.c == 'x'", REQUEST, CelResult.BOOL)).isNull();
  }

  @Test
  void expressionThatGrowsInTheMakingIsNotJudged() {
    String chain = "object.?a" + ".optMap(x, x)".repeat(60) + ".foo()";
    assertThat(problem(chain, CelResult.BOOL)).isNull();
  }

  @Test
  void placesCountWhatStandsOutsideOfThePlane() {
    CelProblem problem = problem("'\uD83D\uDE00' == foo", CelResult.BOOL);
    assertThat(problem).isEqualTo(new CelProblem("no variable foo", 8));
  }
}
