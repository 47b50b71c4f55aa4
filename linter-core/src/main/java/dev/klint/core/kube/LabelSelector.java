package dev.klint.core.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses objects by their labels: all requirements must hold, and one without requirements chooses
 * everything. An absent selector is not this: what it means is told by the field that holds it.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors">Label
 *     selectors</a>
 */
public record LabelSelector(List<Requirement> requirements) {
  /** How a requirement compares. */
  public enum Operator {
    IN,
    NOT_IN,
    EXISTS,
    DOES_NOT_EXIST
  }

  /**
   * One condition on one key.
   *
   * @param values empty for {@link Operator#EXISTS} and {@link Operator#DOES_NOT_EXIST}
   */
  public record Requirement(String key, Operator operator, List<String> values) {
    /** As {@code labels.Requirement.Matches} of apimachinery: without the key, NotIn holds. */
    boolean matches(Map<String, String> labels) {
      String value = labels.get(key);
      return switch (operator) {
        case IN -> value != null && values.contains(value);
        case NOT_IN -> value == null || !values.contains(value);
        case EXISTS -> value != null;
        case DOES_NOT_EXIST -> value == null;
      };
    }
  }

  public LabelSelector {
    requirements = List.copyOf(requirements);
  }

  public boolean matches(Labels labels) {
    for (Requirement requirement : requirements) {
      if (!requirement.matches(labels.values())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads the plain map of a Service or ReplicationController; empty when it cannot be known (a
   * wrong type, a placeholder).
   */
  public static Optional<LabelSelector> ofMap(Field map) {
    return Labels.strings(map).map(LabelSelector::equalities);
  }

  private static LabelSelector equalities(Map<String, String> labels) {
    List<Requirement> requirements = new ArrayList<>(labels.size());
    labels.forEach(
        (key, value) -> requirements.add(new Requirement(key, Operator.IN, List.of(value))));
    return new LabelSelector(requirements);
  }

  /**
   * Reads {@code matchLabels} and {@code matchExpressions}; empty when they cannot be known (a
   * wrong type, an unknown operator, a placeholder).
   */
  public static Optional<LabelSelector> of(Field selector) {
    Optional<LabelSelector> equal = ofMap(selector.get("matchLabels"));
    Field expressions = selector.get("matchExpressions");
    if (selector.broken() || expressions.broken() || equal.isEmpty()) {
      return Optional.empty();
    }
    List<Requirement> requirements = new ArrayList<>(equal.get().requirements());
    for (Field expression : expressions.items()) {
      Optional<Requirement> requirement = requirement(expression);
      if (requirement.isEmpty()) {
        return Optional.empty();
      }
      requirements.add(requirement.get());
    }
    return Optional.of(new LabelSelector(requirements));
  }

  private static Optional<Requirement> requirement(Field expression) {
    String key = expression.get("key").stringOr("");
    Optional<Operator> operator = operator(expression.get("operator").stringOr(""));
    List<String> values = new ArrayList<>();
    boolean known = !key.isEmpty() && !Placeholders.isIn(key) && operator.isPresent();
    for (Field value : expression.get("values").items()) {
      Optional<String> text = value.missing() ? Optional.of("") : value.string();
      known &= text.isPresent() && !Placeholders.isIn(text.get());
      text.ifPresent(values::add);
    }
    return known && !expression.get("values").broken()
        ? Optional.of(new Requirement(key, operator.get(), List.copyOf(values)))
        : Optional.empty();
  }

  private static Optional<Operator> operator(String word) {
    return switch (word) {
      case "In" -> Optional.of(Operator.IN);
      case "NotIn" -> Optional.of(Operator.NOT_IN);
      case "Exists" -> Optional.of(Operator.EXISTS);
      case "DoesNotExist" -> Optional.of(Operator.DOES_NOT_EXIST);
      default -> Optional.empty();
    };
  }
}
