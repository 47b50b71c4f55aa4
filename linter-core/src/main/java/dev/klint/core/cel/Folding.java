package dev.klint.core.cel;

import dev.cel.common.ast.CelExpr.CelComprehension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs through the items of a list or the entries of a map: what macros such as all() become. */
final class Folding {
  private final Evaluator evaluator;
  private final Budget budget;

  Folding(Evaluator evaluator, Budget budget) {
    this.evaluator = evaluator;
    this.budget = budget;
  }

  Object value(CelComprehension fold, @Nullable Scope scope) {
    Object range = evaluator.value(fold.iterRange(), scope);
    Object result = evaluator.value(fold.accuInit(), scope);
    if (range instanceof Failure) {
      return range;
    } else if (range instanceof ListValue list) {
      int size = list.size();
      for (int i = 0; i < size && goesOn(fold, scope, result); i++) {
        result = step(fold, scope, result, (long) i, list.get(i), false);
      }
    } else if (range instanceof MapValue map) {
      List<Object> keys = map.keys();
      for (int i = 0; i < keys.size() && goesOn(fold, scope, result); i++) {
        Object value = fold.iterVar2().isEmpty() ? null : map.find(keys.get(i));
        result = step(fold, scope, result, keys.get(i), value, true);
      }
    } else {
      return new Failure("got '" + TypeName.of(range).name() + "', expected iterable type");
    }
    return evaluator.value(fold.result(), new Scope(fold.accuVar(), result, scope));
  }

  private boolean goesOn(CelComprehension fold, @Nullable Scope scope, Object soFar) {
    budget.spend(1);
    Scope inner = new Scope(fold.accuVar(), soFar, scope);
    return !Boolean.FALSE.equals(evaluator.value(fold.loopCondition(), inner));
  }

  /** With one name that is the item or the key, with two the index or key and the value. */
  private Object step(
      CelComprehension fold,
      @Nullable Scope scope,
      Object soFar,
      Object key,
      @Nullable Object value,
      boolean isMap) {
    Scope inner = new Scope(fold.accuVar(), soFar, scope);
    boolean two = !fold.iterVar2().isEmpty();
    Object first = two || isMap || value == null ? key : value;
    inner = new Scope(fold.iterVar(), first, inner);
    if (two && value != null) {
      inner = new Scope(fold.iterVar2(), value, inner);
    }
    return evaluator.value(fold.loopStep(), inner);
  }
}
