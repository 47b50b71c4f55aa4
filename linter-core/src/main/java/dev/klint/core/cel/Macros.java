package dev.klint.core.cel;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.List;
import java.util.Optional;

/**
 * Macros beside those of the standard: over two variables, of optional values, and {@code sortBy}
 * (<a href="https://github.com/google/cel-go/tree/master/ext">extensions of CEL</a>).
 */
final class Macros {
  static final List<CelMacro> ALL =
      List.of(
          CelMacro.newReceiverMacro("all", 3, Macros::all),
          CelMacro.newReceiverMacro("exists", 3, Macros::exists),
          CelMacro.newReceiverMacro("existsOne", 3, Macros::existsOne),
          CelMacro.newReceiverMacro("exists_one", 3, Macros::existsOne),
          transform("transformList", 3),
          transform("transformList", 4),
          transform("transformMap", 3),
          transform("transformMap", 4),
          transform("transformMapEntry", 3),
          transform("transformMapEntry", 4),
          CelMacro.newReceiverMacro(
              "optMap", 2, (make, on, args) -> optional(make, on, args, true)),
          CelMacro.newReceiverMacro(
              "optFlatMap", 2, (make, on, args) -> optional(make, on, args, false)),
          CelMacro.newReceiverMacro("sortBy", 2, Macros::sortBy));

  /**
   * A name for a value: {@code cel.bind(name, value, result)}; only selectors of devices have it.
   */
  static final CelMacro BIND = CelMacro.newReceiverMacro("bind", 3, Macros::bind);

  private static final String NO_NAME = "#unused";
  private static final String SORTED = "@__sortBy_input__";

  private Macros() {}

  /** Goes over a range with two names, if they can be names. */
  private static Optional<CelExpr> fold(
      CelMacroExprFactory make,
      CelExpr range,
      List<CelExpr> names,
      CelExpr start,
      CelExpr condition,
      CelExpr step,
      CelExpr result) {
    Optional<CelExpr> bad = badNames(make, names);
    return bad.isPresent()
        ? bad
        : Optional.of(
            make.fold(
                names.get(0).ident().name(),
                names.get(1).ident().name(),
                range,
                make.getAccumulatorVarName(),
                start,
                condition,
                step,
                result));
  }

  private static CelExpr soFar(CelMacroExprFactory make) {
    return make.newIdentifier(make.getAccumulatorVarName());
  }

  /** What is wrong with the two names, as the only result. */
  private static Optional<CelExpr> badNames(CelMacroExprFactory make, List<CelExpr> args) {
    for (CelExpr name : args.subList(0, 2)) {
      if (name.getKind() != Kind.IDENT) {
        return Optional.of(make.reportError("argument must be a simple name"));
      }
    }
    String first = args.get(0).ident().name();
    return first.equals(args.get(1).ident().name())
        ? Optional.of(make.reportError("duplicate variable name: " + first))
        : Optional.empty();
  }

  private static Optional<CelExpr> all(
      CelMacroExprFactory make, CelExpr range, ImmutableList<CelExpr> args) {
    return fold(
        make,
        range,
        args,
        make.newBoolLiteral(true),
        make.newGlobalCall("@not_strictly_false", soFar(make)),
        make.newGlobalCall("_&&_", soFar(make), args.get(2)),
        soFar(make));
  }

  private static Optional<CelExpr> exists(
      CelMacroExprFactory make, CelExpr range, ImmutableList<CelExpr> args) {
    return fold(
        make,
        range,
        args,
        make.newBoolLiteral(false),
        make.newGlobalCall("@not_strictly_false", make.newGlobalCall("!_", soFar(make))),
        make.newGlobalCall("_||_", soFar(make), args.get(2)),
        soFar(make));
  }

  private static Optional<CelExpr> existsOne(
      CelMacroExprFactory make, CelExpr range, ImmutableList<CelExpr> args) {
    return fold(
        make,
        range,
        args,
        make.newIntLiteral(0),
        make.newBoolLiteral(true),
        make.newGlobalCall(
            "_?_:_",
            args.get(2),
            make.newGlobalCall("_+_", soFar(make), make.newIntLiteral(1)),
            soFar(make)),
        make.newGlobalCall("_==_", soFar(make), make.newIntLiteral(1)));
  }

  private static CelMacro transform(String name, int count) {
    return CelMacro.newReceiverMacro(
        name, count, (make, range, args) -> transformed(make, range, args, name));
  }

  private static Optional<CelExpr> transformed(
      CelMacroExprFactory make, CelExpr range, List<CelExpr> args, String name) {
    CelExpr value = args.get(args.size() - 1);
    CelExpr next =
        switch (name) {
          case "transformList" -> make.newGlobalCall("_+_", soFar(make), make.newList(value));
          case "transformMap" -> {
            CelExpr key = make.copy(args.get(0));
            yield make.newGlobalCall("cel.@mapInsert", soFar(make), key, value);
          }
          default -> make.newGlobalCall("cel.@mapInsert", soFar(make), value);
        };
    CelExpr chosen =
        args.size() == 3 ? next : make.newGlobalCall("_?_:_", args.get(2), next, soFar(make));
    CelExpr start = name.equals("transformList") ? make.newList() : make.newMap();
    return fold(make, range, args, start, make.newBoolLiteral(true), chosen, soFar(make));
  }

  private static Optional<CelExpr> optional(
      CelMacroExprFactory make, CelExpr target, List<CelExpr> args, boolean wrapped) {
    if (args.get(0).getKind() != Kind.IDENT) {
      return Optional.of(make.reportError("variable name must be a simple identifier"));
    }
    String name = args.get(0).ident().name();
    CelExpr value = make.newReceiverCall("value", make.copy(target));
    CelExpr result = bound(make, name, value, args.get(1));
    return Optional.of(
        make.newGlobalCall(
            "_?_:_",
            make.newReceiverCall("hasValue", target),
            wrapped ? make.newReceiverCall("of", make.newIdentifier("optional"), result) : result,
            make.newReceiverCall("none", make.newIdentifier("optional"))));
  }

  /** An expression in which a name stands for a value. */
  private static CelExpr bound(
      CelMacroExprFactory make, String name, CelExpr value, CelExpr result) {
    return make.fold(
        NO_NAME,
        make.newList(),
        name,
        value,
        make.newBoolLiteral(false),
        make.newIdentifier(name),
        result);
  }

  private static Optional<CelExpr> bind(
      CelMacroExprFactory make, CelExpr target, ImmutableList<CelExpr> args) {
    if (target.getKind() != Kind.IDENT || !target.ident().name().equals("cel")) {
      return Optional.empty();
    } else if (args.get(0).getKind() != Kind.IDENT) {
      return Optional.of(make.reportError("variable name must be a simple identifier"));
    }
    return Optional.of(bound(make, args.get(0).ident().name(), args.get(1), args.get(2)));
  }

  private static Optional<CelExpr> sortBy(
      CelMacroExprFactory make, CelExpr target, ImmutableList<CelExpr> args) {
    if (args.get(0).getKind() != Kind.IDENT) {
      return Optional.of(make.reportError("argument is not an identifier"));
    }
    CelExpr keys =
        make.fold(
            args.get(0).ident().name(),
            make.newIdentifier(SORTED),
            make.getAccumulatorVarName(),
            make.newList(),
            make.newBoolLiteral(true),
            make.newGlobalCall("_+_", soFar(make), make.newList(args.get(1))),
            soFar(make));
    CelExpr sorted =
        make.newReceiverCall("@sortByAssociatedKeys", make.newIdentifier(SORTED), keys);
    return Optional.of(bound(make, SORTED, target, sorted));
  }
}
