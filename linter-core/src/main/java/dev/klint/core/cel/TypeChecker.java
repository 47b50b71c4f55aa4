package dev.klint.core.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.klint.core.crd.StructuralSchema;
import java.util.List;
import java.util.Map;

/** Whether expressions fit the types of what they name. */
final class TypeChecker {
  private static final List<CelFunctionDecl> FUNCTIONS = Signatures.all();

  private static final CelFunctionDecl ESCAPE_KEY =
      CelFunctionDecl.newFunctionDeclaration(
          "jsonpatch.escapeKey",
          CelOverloadDecl.newGlobalOverload(
              "klint_escape_key", SimpleType.STRING, SimpleType.STRING));

  /** Names of types that the library does not know as such. */
  private static final Map<String, CelType> NAMED_TYPES =
      Map.of(
          "net.IP",
          OpaqueType.create("net.IP"),
          "net.CIDR",
          OpaqueType.create("net.CIDR"),
          "google.protobuf.Duration",
          SimpleType.DURATION,
          "google.protobuf.Timestamp",
          SimpleType.TIMESTAMP,
          "optional_type",
          OptionalType.create(SimpleType.DYN));

  private final CelCompiler compiler;

  private TypeChecker(CelCompiler compiler) {
    this.compiler = compiler;
  }

  /**
   * For the rules of a schema.
   *
   * @param schema what {@code self} is
   * @param optionalOldSelf whether {@code oldSelf} is optional
   */
  static TypeChecker of(StructuralSchema schema, boolean optionalOldSelf) {
    SchemaTypes types = new SchemaTypes(schema);
    CelType self = types.root();
    return new TypeChecker(
        builder(types)
            .addVar("self", self)
            .addVar("oldSelf", optionalOldSelf ? OptionalType.create(self) : self)
            .build());
  }

  /**
   * For expressions in the API.
   *
   * @param variables what they can name, and its type
   */
  static TypeChecker of(
      CelTypeProvider types, CelEnvironment environment, Map<String, CelType> variables) {
    CelCompilerBuilder builder = builder(types);
    variables.forEach(builder::addVar);
    if (environment.hasPatchTypes()) {
      builder.addFunctionDeclarations(ESCAPE_KEY);
    } else if (!environment.hasObject()) {
      builder.addMacros(Macros.BIND);
    }
    return new TypeChecker(builder.build());
  }

  private static CelCompilerBuilder builder(CelTypeProvider types) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(
                CelOptions.current()
                    .enableOptionalSyntax(true)
                    .enableHiddenAccumulatorVar(true)
                    .enableHeterogeneousNumericComparisons(true)
                    .enableQuotedIdentifierSyntax(false)
                    .build())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addMacros(Macros.ALL)
            .addFunctionDeclarations(FUNCTIONS)
            .setTypeProvider(types);
    NAMED_TYPES.forEach((name, type) -> builder.addVar(name, TypeType.create(type)));
    return builder;
  }

  /** Compiles an expression that must come to this. */
  Checked check(String expression, CelResult wanted) {
    if (Expressions.growTooFast(expression)) {
      return Checked.UNKNOWN;
    }
    try {
      CelValidationResult result = compiler.compile(expression);
      if (result.hasError()) {
        return refused(result.getErrors().get(0), expression);
      }
      CelAbstractSyntaxTree tree = result.getAst();
      String mismatch = wanted.problem(tree.getResultType());
      if (mismatch != null) {
        return Checked.refused(mismatch, CelProblem.WHOLE);
      }
      CelProblem literal = new Literals(tree, expression).problem();
      return literal == null
          ? new Checked(null, tree.getResultType())
          : new Checked(literal, SimpleType.DYN);
    } catch (CelValidationException unreadable) {
      return Checked.refused("cannot be read", CelProblem.WHOLE);
    } catch (StackOverflowError tooDeep) {
      return Checked.UNKNOWN;
    }
  }

  private static Checked refused(CelIssue issue, String expression) {
    int offset = Complaints.offset(issue.getSourceLocation(), expression);
    String message = Complaints.inWords(issue, expression, offset);
    return message == null ? Checked.UNKNOWN : Checked.refused(message, offset);
  }
}
