package dev.klint.core.cel;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks an expression and answers with its value. Errors are values too ({@link Failure}); what
 * cannot be known, or takes too much work, ends in {@link UnsureException}.
 */
final class Evaluator {
  /** Deeper expressions are not looked at: stacks end somewhere. */
  private static final int DEEPEST = 400;

  private final Budget budget;
  private int depth;

  Evaluator(Budget budget) {
    this.budget = budget;
  }

  Object value(CelExpr expression, @Nullable Scope scope) {
    budget.spend(1);
    depth++;
    if (depth > DEEPEST) {
      throw new UnsureException("an expression of many levels");
    }
    Object value =
        switch (expression.getKind()) {
          case CONSTANT -> constant(expression.constant());
          case IDENT -> named(expression.ident().name(), scope);
          case SELECT -> selected(expression, scope);
          case CALL -> called(expression.call(), scope);
          case LIST -> list(expression.list(), scope);
          case MAP -> map(expression.map(), scope);
          case COMPREHENSION -> new Folding(this, budget).value(expression.comprehension(), scope);
          default -> throw new UnsureException("messages of protocol buffers");
        };
    depth--;
    return value;
  }

  private static Object constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case NULL_VALUE -> Null.NULL;
      case BOOLEAN_VALUE -> constant.booleanValue();
      case INT64_VALUE -> constant.int64Value();
      case UINT64_VALUE -> new UInt(constant.uint64Value().longValue());
      case DOUBLE_VALUE -> constant.doubleValue();
      case STRING_VALUE -> constant.stringValue();
      case BYTES_VALUE -> new Bytes(constant.bytesValue().toByteArray());
      default -> throw new UnsureException("a literal of an unknown type");
    };
  }

  private static Object named(String name, @Nullable Scope scope) {
    Object value = Scope.find(scope, name);
    Object known = value == null ? TypeName.NAMED.get(name) : value;
    if (known == null) {
      throw new UnsureException("no variable " + name);
    }
    return known;
  }

  private Object selected(CelExpr expression, @Nullable Scope scope) {
    CelExpr.CelSelect select = expression.select();
    String qualified = QualifiedNames.of(expression);
    TypeName type = qualified == null ? null : TypeName.NAMED.get(qualified);
    if (type != null) {
      return type;
    }
    Object operand = value(select.operand(), scope);
    return select.testOnly()
        ? Selection.has(operand, select.field())
        : Selection.field(operand, select.field());
  }

  private Object called(CelCall call, @Nullable Scope scope) {
    List<CelExpr> args = call.args();
    return switch (call.function()) {
      case "_&&_" -> either(args, scope, false);
      case "_||_" -> either(args, scope, true);
      case "_?_:_" -> conditional(args, scope);
      case "@not_strictly_false", "__not_strictly_false__" ->
          !Boolean.FALSE.equals(value(args.get(0), scope));
      case "or", "orValue" -> {
        Object target = call.target().isPresent() ? value(call.target().get(), scope) : Null.NULL;
        if (!(target instanceof Maybe maybe) || args.size() != 1) {
          yield target instanceof Failure ? target : Failure.NO_OVERLOAD;
        } else if (maybe.value() == null) {
          yield value(args.get(0), scope);
        }
        yield call.function().equals("or") ? maybe : maybe.value();
      }
      default -> strict(call, scope);
    };
  }

  /** One operand with this answer decides; else an error; else the opposite. */
  private Object either(List<CelExpr> operands, @Nullable Scope scope, boolean decides) {
    Object failure = null;
    for (CelExpr operand : operands) {
      Object value = value(operand, scope);
      if (value.equals(decides)) {
        return value;
      } else if (!(value instanceof Boolean) && failure == null) {
        failure = value instanceof Failure ? value : Failure.NO_OVERLOAD;
      }
    }
    return failure == null ? !decides : failure;
  }

  private Object conditional(List<CelExpr> args, @Nullable Scope scope) {
    Object condition = value(args.get(0), scope);
    if (!(condition instanceof Boolean truth)) {
      return condition instanceof Failure ? condition : Failure.NO_OVERLOAD;
    }
    return value(args.get(truth ? 1 : 2), scope);
  }

  /** A function whose arguments must all have values. */
  private Object strict(CelCall call, @Nullable Scope scope) {
    String name = call.function();
    CelExpr target = call.target().orElse(null);
    String prefix = target == null ? null : QualifiedNames.of(target);
    if (prefix != null && Functions.has(prefix + "." + name)) {
      name = prefix + "." + name;
      target = null;
    }
    List<Object> arguments = new ArrayList<>(call.args().size() + 1);
    if (target != null) {
      arguments.add(value(target, scope));
    }
    for (CelExpr argument : call.args()) {
      arguments.add(value(argument, scope));
    }
    for (Object argument : arguments) {
      if (argument instanceof Failure) {
        return argument;
      }
    }
    if (target == null && (arguments.size() == 1 || arguments.size() == 2)) {
      Object result = operator(name, arguments.get(0), arguments.get(arguments.size() - 1));
      if (result != null) {
        return result;
      }
    }
    return Functions.call(new Call(name, target != null, arguments, budget));
  }

  private @Nullable Object operator(String name, Object left, Object right) {
    return switch (name) {
      case "_==_" -> Sameness.of(left, right, budget);
      case "_!=_" -> !Boolean.TRUE.equals(Sameness.of(left, right, budget));
      case "_<_" -> Operators.ordered(left, right, -1, -1);
      case "_<=_" -> Operators.ordered(left, right, -1, 0);
      case "_>_" -> Operators.ordered(left, right, 1, 1);
      case "_>=_" -> Operators.ordered(left, right, 0, 1);
      case "_+_" -> Operators.add(left, right, budget);
      case "_-_" -> Operators.subtract(left, right);
      case "_*_" -> Operators.arithmetic('*', left, right);
      case "_/_" -> Operators.arithmetic('/', left, right);
      case "_%_" -> Operators.arithmetic('%', left, right);
      case "-_" -> Operators.negate(left);
      case "!_" -> left instanceof Boolean truth ? (Object) !truth : Failure.NO_OVERLOAD;
      case "@in", "_in_" -> Operators.in(left, right, budget);
      case "_[_]" -> Selection.index(left, right);
      case "_[?_]", "_?._" -> Selection.optional(left, right, name.equals("_?._"));
      default -> null;
    };
  }

  private Object list(CelExpr.CelList list, @Nullable Scope scope) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < list.elements().size(); i++) {
      Object item = value(list.elements().get(i), scope);
      if (item instanceof Failure) {
        return item;
      }
      Object kept = list.optionalIndices().contains(i) ? unwrapped(item) : item;
      if (kept instanceof Failure) {
        return kept;
      } else if (kept != null) {
        items.add(kept);
      }
    }
    return new MadeList(items);
  }

  private Object map(CelExpr.CelMap map, @Nullable Scope scope) {
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (CelExpr.CelMap.Entry entry : map.entries()) {
      Object key = value(entry.key(), scope);
      Object value = key instanceof Failure ? key : value(entry.value(), scope);
      Object kept = entry.optionalEntry() && !(value instanceof Failure) ? unwrapped(value) : value;
      if (kept instanceof Failure) {
        return kept;
      } else if (kept == null) {
        entries.remove(key);
      } else {
        entries.put(key, kept);
      }
    }
    return new MadeMap(entries);
  }

  /** The value of an optional entry; null for none. */
  private static @Nullable Object unwrapped(Object value) {
    return value instanceof Maybe maybe
        ? maybe.value()
        : new Failure("cannot initialize optional entry from non-optional value");
  }
}
