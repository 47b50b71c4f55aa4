package dev.klint.core.cel;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether expressions fit a schema. */
final class TypeChecker {
  private static final List<CelFunctionDecl> FUNCTIONS = Signatures.all();

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

  private static final Set<String> CONVERSIONS =
      Set.of("bool", "bytes", "double", "duration", "int", "string", "timestamp", "uint");

  private final CelCompiler compiler;

  /**
   * @param schema what {@code self} is
   * @param optionalOldSelf whether {@code oldSelf} is optional
   */
  TypeChecker(StructuralSchema schema, boolean optionalOldSelf) {
    SchemaTypes types = new SchemaTypes(schema);
    CelType self = types.root();
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(
                CelOptions.current()
                    .enableOptionalSyntax(true)
                    .enableHiddenAccumulatorVar(true)
                    .enableHeterogeneousNumericComparisons(true)
                    .build())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addMacros(Macros.ALL)
            .addFunctionDeclarations(FUNCTIONS)
            .setTypeProvider(types)
            .addVar("self", self)
            .addVar("oldSelf", optionalOldSelf ? OptionalType.create(self) : self);
    NAMED_TYPES.forEach((name, type) -> builder.addVar(name, TypeType.create(type)));
    this.compiler = builder.build();
  }

  /** What is wrong with an expression that must have a type; null for nothing. */
  @Nullable String problem(String expression, CelType wanted) {
    try {
      CelValidationResult result = compiler.compile(expression);
      if (result.hasError()) {
        return firstLine(result.getErrors().get(0).getMessage());
      } else if (!result.getAst().getResultType().equals(wanted)) {
        return "must evaluate to a " + wanted.name();
      }
      return constant(result.getAst().getExpr());
    } catch (CelValidationException | StackOverflowError unreadable) {
      return "cannot be read";
    }
  }

  private static String firstLine(String message) {
    int candidates = message.indexOf(" (candidates: ");
    String told = candidates < 0 ? message : message.substring(0, candidates);
    return told.lines().findFirst().orElse("");
  }

  /** A literal that cannot be converted, which the server finds out beforehand; null for none. */
  private static @Nullable String constant(CelExpr expression) {
    for (CelExpr inner : Expressions.inside(expression)) {
      String problem = constant(inner);
      if (problem != null) {
        return problem;
      }
    }
    return expression.getKind() == CelExpr.ExprKind.Kind.CALL
        ? conversion(expression.call())
        : null;
  }

  private static @Nullable String conversion(CelExpr.CelCall call) {
    boolean isConversion =
        CONVERSIONS.contains(call.function())
            && call.target().isEmpty()
            && call.args().size() == 1
            && call.args().get(0).getKind() == CelExpr.ExprKind.Kind.CONSTANT;
    if (!isConversion) {
      return null;
    }
    Budget budget = new Budget(Budget.OF_AN_OBJECT);
    Object argument = new Evaluator(budget).value(call.args().get(0), null);
    Object result = Functions.call(new Call(call.function(), false, List.of(argument), budget));
    return result instanceof Failure failure ? failure.message() : null;
  }
}
