package dev.klint.core.suppress;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.rule.RuleInfo;
import java.util.List;
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

  /**
   * A suppression that did nothing.
   *
   * @param unknown a name in it that no rule has
   */
  public static Finding unused(Suppression suppression, @Nullable String unknown) {
    String names = String.join(", ", suppression.rules());
    String message =
        unknown == null
            ? "this suppression of " + names + " silences nothing"
            : "no rule or group is called " + unknown;
    Finding finding = UNUSED.at(suppression.subject(), suppression.place(), "", message);
    return suppression.removal().isPresent() ? finding.fix(suppression.removal().get()) : finding;
  }
}
