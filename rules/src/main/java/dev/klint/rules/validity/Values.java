package dev.klint.rules.validity;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import org.jspecify.annotations.Nullable;

/** Checks of single values that many types share. */
public final class Values {
  private static final long LARGEST_ID = Integer.MAX_VALUE;
  private static final int LARGEST_MODE = 0777;

  private Values() {}

  /** Zero or more; nothing when absent. Answers for {@code ValidateNonnegativeField}. */
  public static void nonNegative(Field field, Faults faults) {
    if (field.integerOr(0) < 0) {
      faults.invalid(field, field.path().words() + " must not be negative");
    }
  }

  /** Within the bounds, both included; nothing when absent. */
  public static void between(Field field, long least, long most, Faults faults) {
    long value = field.integerOr(least);
    if (value < least || value > most) {
      faults.invalid(
          field, field.path().words() + " " + value + " must be between " + least + " and " + most);
    }
  }

  /** A user or group id; nothing when absent. */
  public static void id(Field field, Faults faults) {
    between(field, 0, LARGEST_ID, faults);
  }

  /** The permission bits of a file; nothing when absent. */
  public static void fileMode(Field field, Faults faults) {
    long mode = field.integerOr(0);
    if (mode < 0 || mode > LARGEST_MODE) {
      faults.invalid(
          field,
          field.path().words()
              + " "
              + mode
              + " must be between 0 and 511 (0777 octal): write it with a leading zero");
    }
  }

  /** A string that must be there and not empty; whether it is. */
  public static boolean required(Field field, Faults faults) {
    if (field.stringOr("").isEmpty()) {
      faults.required(field);
      return false;
    }
    return true;
  }

  /** One of the words, when it is given and not empty (the server fills in a default for those). */
  public static void oneOf(Field field, Faults faults, String... allowed) {
    String value = field.stringOr("");
    if (!value.isEmpty() && !contains(allowed, value)) {
      faults.notSupported(field, value, allowed);
    }
  }

  /** One of the words when it is given; the empty one is none of them. */
  public static void oneOfIfSet(Field field, Faults faults, String... allowed) {
    if (field.exists() && !contains(allowed, field.stringOr(""))) {
      faults.notSupported(field, field.stringOr(""), allowed);
    }
  }

  /** One of the words; missing or empty is a fault of its own. */
  public static void requiredOneOf(Field field, Faults faults, String... allowed) {
    if (required(field, faults)) {
      oneOf(field, faults, allowed);
    }
  }

  /** A list that must name something. */
  public static void notEmpty(Field list, Faults faults) {
    if (list.size() == 0) {
      faults.required(list, list.path().words() + " must name at least one");
    }
  }

  /** A {@code *} in a list stands for all, and so alone. */
  public static void starAlone(Field list, Faults faults) {
    if (list.size() > 1 && has(list, "*")) {
      faults.invalid(list, "* means all: no others may stand beside it in " + list.path().words());
    }
  }

  /** Whether one of the items is this word. */
  public static boolean has(Field list, String word) {
    for (Field item : list.items()) {
      if (item.stringOr("").equals(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The values of a requirement on labels: some for {@code In} and {@code NotIn}, none for {@code
   * Exists} and {@code DoesNotExist}.
   *
   * @return whether it is one of these operators
   */
  public static boolean ofSetOperator(String operator, Field values, Faults faults) {
    switch (operator) {
      case "In", "NotIn" -> {
        if (values.size() == 0) {
          faults.required(values, "values must not be empty with operator " + operator);
        }
        return true;
      }
      case "Exists", "DoesNotExist" -> {
        if (values.size() > 0) {
          faults.forbidden(values, "values must not be given with operator " + operator);
        }
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  public static boolean contains(String[] words, String value) {
    for (String word : words) {
      if (word.equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** Relative, and without {@code ..} steps. Answers for {@code validateLocalDescendingPath}. */
  public static void localPath(Field field, Faults faults) {
    String path = field.stringOr("");
    if (path.startsWith("/")) {
      faults.invalidIf(field, path, "must be a relative path");
    } else {
      faults.invalidIf(field, path, backstep(path));
    }
  }

  /** As {@link #localPath}, and not beginning with {@code ..} either. */
  public static void localNonReservedPath(Field field, Faults faults) {
    String path = field.stringOr("");
    if (path.startsWith("..") && backstep(path) == null) {
      faults.invalidIf(field, path, "must not begin with '..'");
    } else {
      localPath(field, faults);
    }
  }

  /** What is wrong with a path that has a {@code ..} step, else null. */
  public static @Nullable String backstep(String path) {
    boolean steps =
        path.equals("..")
            || path.startsWith("../")
            || path.endsWith("/..")
            || path.contains("/../");
    return steps ? "must not contain '..'" : null;
  }

  /** Whether a free map has this key, be it with null: that counts as written for the server. */
  public static boolean hasKey(Field map, String key) {
    return map.node() instanceof MappingNode mapping && mapping.member(key) != null;
  }

  /** Whether an int-or-string field is a string. */
  public static boolean isString(Field field) {
    return field.node() instanceof ScalarNode scalar && scalar.isString();
  }
}
