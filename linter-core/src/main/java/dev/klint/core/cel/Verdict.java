package dev.klint.core.cel;

import java.util.List;

/**
 * What the rules say about an object.
 *
 * @param violations what the server would refuse, rule by rule, outer places before inner ones
 * @param unsure rules about which nothing can be said, and why: one line each
 */
public record Verdict(List<Violation> violations, List<String> unsure) {
  static final Verdict NOTHING = new Verdict(List.of(), List.of());

  /** Whether the server may refuse what is not among the violations. */
  public boolean isUnsure() {
    return !unsure.isEmpty();
  }
}
