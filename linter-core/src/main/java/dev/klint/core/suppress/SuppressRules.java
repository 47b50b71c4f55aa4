package dev.klint.core.suppress;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Location;
import dev.klint.core.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of suppressions themselves. */
public final class SuppressRules {
  static final RuleInfo UNUSED =
      RuleInfo.info("unused-suppression", "style", "a suppression silences nothing")
          .in(RECOMMENDED, STRICT)
          .help("remove it, or correct the names of its rules")
          .fix(RuleInfo.FixKind.SAFE);

  private SuppressRules() {}

  /** All of them, sorted by id. */
  public static List<RuleInfo> all() {
    return List.of(UNUSED);
  }

  /** Whether a name of a rule or group stands for one of them. */
  public static boolean names(String name) {
    return name.equals(UNUSED.id()) || name.equals(UNUSED.group());
  }

  /** A suppression that cannot be followed. */
  public static Finding mistaken(Suppression suppression, String mistake) {
    return UNUSED.at(suppression.subject(), suppression.place(), "", mistake);
  }

  /**
   * A name in a suppression that no rule has.
   *
   * @param near what may have been meant
   */
  public static Finding unknown(
      Suppression suppression, Suppression.Name name, @Nullable String near) {
    String guess = near == null ? "" : "; did you mean " + near + "?";
    return finding(
        suppression,
        name.place(),
        "no rule or group is called " + name.rule() + guess,
        suppression.names().size() == 1 ? suppression.removal() : name.removal());
  }

  /**
   * Names in a suppression that silence nothing: one finding when it is all of them, else one for
   * each.
   */
  public static List<Finding> unused(Suppression suppression, List<Suppression.Name> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    for (Suppression.Name name : names) {
      rules.add(name.rule());
      findings.add(
          finding(suppression, name.place(), silencesNothing(name.rule()), name.removal()));
    }
    return names.size() < suppression.names().size()
        ? findings
        : List.of(
            finding(
                suppression,
                suppression.place(),
                silencesNothing(String.join(", ", rules)),
                suppression.removal()));
  }

  private static String silencesNothing(String rules) {
    return "this suppression of " + rules + " silences nothing";
  }

  private static Finding finding(
      Suppression suppression, Location place, String message, Optional<Fix> removal) {
    Finding finding = UNUSED.at(suppression.subject(), place, "", message);
    return removal.isPresent() ? finding.fix(removal.get()) : finding;
  }
}
