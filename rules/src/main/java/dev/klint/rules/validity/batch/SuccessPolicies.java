package dev.klint.rules.validity.batch;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Utf8Length;
import dev.klint.rules.validity.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When an indexed Job has succeeded; answers for {@code validateSuccessPolicy}. */
final class SuccessPolicies {
  private static final int MOST_RULES = 20;
  private static final int LONGEST_INDEXES = 64 * 1024;

  private SuccessPolicies() {}

  static void validate(Field spec, @Nullable Long completions, Faults faults) {
    Field rules = spec.get("successPolicy").get("rules");
    List<Field> items = rules.items();
    if (items.isEmpty()) {
      faults.required(rules, "rules must have at least one rule");
    } else if (items.size() > MOST_RULES) {
      faults.tooMany(rules, "rules must be at most " + MOST_RULES);
    }
    if (completions == null) {
      return; // the server cannot go on without
    }
    for (Field rule : items) {
      rule(rule, completions, faults.as(ValidityRules.JOB_FIELDS));
    }
  }

  private static void rule(Field rule, long completions, Faults faults) {
    Field count = rule.get("succeededCount");
    Field indexes = rule.get("succeededIndexes");
    if (count.missing() && indexes.missing()) {
      faults.required(rule, "a rule needs succeededCount or succeededIndexes");
    }
    Indexes parsed = Indexes.of(indexes.stringOr(""), completions);
    if (Utf8Length.of(indexes.stringOr("")) > LONGEST_INDEXES) {
      faults.tooLong(indexes, "succeededIndexes is longer than " + LONGEST_INDEXES + " characters");
    }
    faults.invalidIf(indexes, indexes.stringOr(""), parsed.problem());
    Values.nonNegative(count, faults);
    long wanted = count.integerOr(0);
    if (count.exists() && wanted > completions) {
      faults.invalid(count, "succeededCount must not be more than completions");
    } else if (indexes.exists() && wanted > parsed.total()) {
      faults.invalid(
          count, "succeededCount must not be more than the " + parsed.total() + " indexes listed");
    }
  }

  /**
   * Indexes listed as {@code 0,2-4}.
   *
   * @param total how many; 0 when they cannot be read
   */
  private record Indexes(long total, @Nullable String problem) {
    static Indexes of(String text, long completions) {
      long total = 0;
      long last = -1;
      int from = 0;
      while (from <= text.length() && !text.isEmpty()) {
        int comma = text.indexOf(',', from);
        int end = comma < 0 ? text.length() : comma;
        String part = text.substring(from, end);
        int hyphen = part.indexOf('-');
        long low = number(hyphen < 0 ? part : part.substring(0, hyphen));
        long high = hyphen < 0 ? low : number(part.substring(hyphen + 1));
        if (low < 0 || high < 0 || (hyphen >= 0 && low >= high)) {
          return new Indexes(0, "must be indexes and ranges a-b with ',' between");
        }
        if (high >= completions) {
          return new Indexes(0, "must only have indexes below completions (" + completions + ")");
        }
        if (low <= last) {
          return new Indexes(0, "must be in ascending order");
        }
        total += high - low + 1;
        last = high;
        from = end + 1;
      }
      return new Indexes(total, null);
    }

    private static long number(String text) {
      try {
        return text.startsWith("-") ? -1 : Long.parseLong(text);
      } catch (NumberFormatException notNumber) {
        return -1;
      }
    }
  }
}
