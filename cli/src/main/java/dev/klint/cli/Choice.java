package dev.klint.cli;

import dev.klint.core.finding.Severity;
import dev.klint.core.rule.Profile;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values of options that allow a few words only. */
final class Choice {
  private Choice() {}

  static String word(String option, String value, String... known) throws UsageException {
    for (String word : known) {
      if (word.equals(value)) {
        return word;
      }
    }
    throw unknown(option, value, List.of(known));
  }

  static Profile profile(String value) throws UsageException {
    List<String> known = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      if (profile.word().equals(value)) {
        return profile;
      }
      known.add(profile.word());
    }
    throw unknown("--profile", value, known);
  }

  /**
   * @param none the word for no severity at all, null where there is none
   * @return null for that word
   */
  static @Nullable Severity severity(String option, String value, @Nullable String none)
      throws UsageException {
    if (value.equals(none)) {
      return null;
    }
    List<String> known = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(value)) {
        return severity;
      }
      known.add(severity.word());
    }
    if (none != null) {
      known.add(none);
    }
    throw unknown(option, value, known);
  }

  static RuleInfo rule(String id, RuleSet rules) throws UsageException {
    for (RuleInfo info : rules.infos()) {
      if (info.id().equals(id)) {
        return info;
      }
    }
    throw noRule(id, rules);
  }

  /** Says that there is no rule of this id, and which may be meant. */
  static UsageException noRule(String id, RuleSet rules) {
    List<String> known = new ArrayList<>();
    for (RuleInfo info : rules.infos()) {
      known.add(info.id());
    }
    String near = Spelling.nearest(id, known);
    return new UsageException(
        "no rule is called '"
            + id
            + "'"
            + (near == null ? "; klint rules lists them" : "; did you mean '" + near + "'?"));
  }

  static int positive(String option, String value) throws UsageException {
    try {
      int number = Integer.parseInt(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, with zero and less
    }
    throw new UsageException(option + " " + value + ": not a whole number above zero");
  }

  static UsageException unknown(String option, String value, List<String> known) {
    String near = Spelling.nearest(value, known);
    return new UsageException(
        option
            + " "
            + value
            + ": "
            + (near == null ? "" : "did you mean " + near + "? ")
            + "known are "
            + String.join(", ", known));
  }
}
