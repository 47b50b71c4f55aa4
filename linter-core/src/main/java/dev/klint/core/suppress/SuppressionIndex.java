package dev.klint.core.suppress;

import dev.klint.core.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the suppression that silences a finding, quickly however many there are. */
public final class SuppressionIndex {
  private final Map<String, Names> byRule = new HashMap<>();

  /**
   * A name in a suppression.
   *
   * @param around the next one to ask where this does not cover: it begins earlier
   */
  private record Use(Suppression suppression, Suppression.Name name, @Nullable Use around) {}

  /** Those that name one rule or group, by their beginnings. */
  private static final class Names {
    private final List<Use> uses = new ArrayList<>();

    /** Comes in the order of beginnings, wider ones first. */
    void add(Suppression suppression, Suppression.Name name) {
      Use around = uses.isEmpty() ? null : uses.get(uses.size() - 1);
      while (around != null && around.suppression.to() < suppression.from()) {
        around = around.around;
      }
      uses.add(new Use(suppression, name, around));
    }

    /** The innermost that covers a byte of the file. */
    Suppression.@Nullable Name covering(long offset) {
      int low = 0;
      int high = uses.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (uses.get(middle).suppression.from() <= offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      Use use = low == 0 ? null : uses.get(low - 1);
      while (use != null && !use.suppression.covers(offset)) {
        use = use.around;
      }
      return use == null ? null : use.name;
    }
  }

  /**
   * @param suppressions of one file
   */
  public SuppressionIndex(List<Suppression> suppressions) {
    List<Suppression> sorted = new ArrayList<>(suppressions);
    sorted.sort(
        (a, b) ->
            a.from() != b.from() ? Long.compare(a.from(), b.from()) : Long.compare(b.to(), a.to()));
    for (Suppression suppression : sorted) {
      for (Suppression.Name name : suppression.names()) {
        byRule.computeIfAbsent(name.rule(), rule -> new Names()).add(suppression, name);
      }
    }
  }

  /** The name that silences a finding of the file, the rule's own before its group's. */
  public Suppression.@Nullable Name silencing(Finding finding) {
    Suppression.Name name = find(finding.rule(), finding);
    return name == null ? find(finding.group(), finding) : name;
  }

  private Suppression.@Nullable Name find(String rule, Finding finding) {
    Names names = byRule.get(rule);
    return names == null ? null : names.covering(finding.location().start().offset());
  }
}
