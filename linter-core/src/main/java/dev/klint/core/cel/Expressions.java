package dev.klint.core.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import org.jspecify.annotations.Nullable;

/** Reads expressions, with the macros that Kubernetes knows. */
final class Expressions {
  private static final CelParser PARSER =
      CelParserFactory.standardCelParserBuilder()
          .setOptions(
              CelOptions.current()
                  .enableOptionalSyntax(true)
                  .enableHiddenAccumulatorVar(true)
                  .populateMacroCalls(false)
                  .build())
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addMacros(Macros.ALL)
          .build();

  private Expressions() {}

  /** The expression; null when it is none. */
  static @Nullable CelExpr parse(String text) {
    try {
      CelAbstractSyntaxTree tree = PARSER.parse(text).getAst();
      return tree.getExpr();
    } catch (CelValidationException notCel) {
      return null;
    } catch (StackOverflowError tooDeep) {
      return null;
    }
  }

  /** Whether a name stands anywhere in the expression, also as that of a macro's variable. */
  static boolean names(CelExpr expression, String name) {
    return switch (expression.getKind()) {
      case IDENT -> expression.ident().name().equals(name);
      case SELECT -> names(expression.select().operand(), name);
      case CALL ->
          (expression.call().target().isPresent() && names(expression.call().target().get(), name))
              || anyNames(expression.call().args(), name);
      case LIST -> anyNames(expression.list().elements(), name);
      case MAP -> {
        boolean found = false;
        for (CelExpr.CelMap.Entry entry : expression.map().entries()) {
          found |= names(entry.key(), name) || names(entry.value(), name);
        }
        yield found;
      }
      case COMPREHENSION -> {
        CelExpr.CelComprehension fold = expression.comprehension();
        yield names(fold.iterRange(), name)
            || names(fold.accuInit(), name)
            || names(fold.loopStep(), name)
            || names(fold.result(), name);
      }
      default -> false;
    };
  }

  private static boolean anyNames(Iterable<CelExpr> expressions, String name) {
    for (CelExpr one : expressions) {
      if (names(one, name)) {
        return true;
      }
    }
    return false;
  }
}
