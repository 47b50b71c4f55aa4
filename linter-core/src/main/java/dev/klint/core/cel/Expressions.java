package dev.klint.core.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.List;
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

  private static final List<String> REPEATING = List.of("optMap", "optFlatMap");
  private static final int MOST_REPEATING = 7;

  private Expressions() {}

  /** The expression; null when it is none. */
  static @Nullable CelExpr parse(String text) {
    if (growTooFast(text)) {
      return null;
    }
    try {
      CelAbstractSyntaxTree tree = PARSER.parse(text).getAst();
      return tree.getExpr();
    } catch (CelValidationException notCel) {
      return null;
    } catch (StackOverflowError tooDeep) {
      return null;
    }
  }

  /** Whether macros would make far more of the expression: each of these repeats its target. */
  static boolean growTooFast(String text) {
    int count = 0;
    for (String macro : REPEATING) {
      for (int at = text.indexOf(macro); at >= 0; at = text.indexOf(macro, at + 1)) {
        count++;
      }
    }
    return count > MOST_REPEATING;
  }

  /** Whether a name stands anywhere in the expression, also as that of a macro's variable. */
  static boolean names(CelExpr expression, String name) {
    if (expression.getKind() == CelExpr.ExprKind.Kind.IDENT) {
      return expression.ident().name().equals(name);
    }
    for (CelExpr inner : inside(expression)) {
      if (names(inner, name)) {
        return true;
      }
    }
    return false;
  }

  /** The expressions of which an expression is made. */
  static List<CelExpr> inside(CelExpr expression) {
    List<CelExpr> inner = new ArrayList<>();
    switch (expression.getKind()) {
      case SELECT -> inner.add(expression.select().operand());
      case CALL -> {
        expression.call().target().ifPresent(inner::add);
        inner.addAll(expression.call().args());
      }
      case LIST -> inner.addAll(expression.list().elements());
      case STRUCT -> expression.struct().entries().forEach(entry -> inner.add(entry.value()));
      case MAP -> {
        for (CelExpr.CelMap.Entry entry : expression.map().entries()) {
          inner.add(entry.key());
          inner.add(entry.value());
        }
      }
      case COMPREHENSION -> {
        CelExpr.CelComprehension fold = expression.comprehension();
        inner.add(fold.iterRange());
        inner.add(fold.accuInit());
        inner.add(fold.loopStep());
        inner.add(fold.result());
      }
      default -> {}
    }
    return inner;
  }
}
