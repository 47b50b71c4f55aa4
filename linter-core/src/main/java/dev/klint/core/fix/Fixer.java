package dev.klint.core.fix;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Applies fixes round by round: check everything, mend, check again, until nothing is left to mend.
 * All files are checked together each time, since a fix may hang on other files. Writes nothing.
 *
 * @param <R> the outcome of a check
 */
public final class Fixer<R> {
  /** So often, at most: fixes that undo each other must not go on for ever. */
  static final int ROUNDS = 5;

  private final Check<R> check;
  private final Files files;
  private final boolean unsafe;

  /** Checks everything, with these texts in place of those of the files named. */
  public interface Check<R> {
    R check(Map<String, byte[]> texts);

    /** What may be mended. */
    List<Finding> findings(R outcome);
  }

  /** Reads a file that a finding names. */
  public interface Files {
    byte[] read(String name) throws IOException;
  }

  /**
   * @param unsafe unsafe fixes as well
   */
  public Fixer(Check<R> check, Files files, boolean unsafe) {
    this.check = check;
    this.files = files;
    this.unsafe = unsafe;
  }

  /** What cannot be read again is left as it is. */
  public Fixed<R> fix() {
    List<Map<String, FixedFile>> states = new ArrayList<>();
    Map<String, FixedFile> fixed = new TreeMap<>();
    Set<String> given = new HashSet<>();
    R last = check.check(Map.of());
    for (int round = 0; round < ROUNDS; round++) {
      states.add(fixed);
      Map<String, FixedFile> next = new TreeMap<>(fixed);
      if (!mend(check.findings(last), given, next)) {
        break;
      }
      R outcome = check.check(texts(next));
      Set<String> spoilt = spoilt(check.findings(last), check.findings(outcome));
      if (!spoilt.isEmpty()) {
        given.addAll(spoilt);
        restore(spoilt, fixed, next);
        outcome = check.check(texts(next));
      }
      fixed = next;
      last = outcome;
      if (repeats(next, states)) {
        break; // fixes that undo each other
      }
    }
    List<FixedFile> changed = new ArrayList<>(fixed.values());
    changed.removeIf(file -> !file.isChanged());
    return new Fixed<>(List.copyOf(changed), last);
  }

  private static boolean repeats(
      Map<String, FixedFile> fixed, List<Map<String, FixedFile>> states) {
    for (Map<String, FixedFile> state : states) {
      boolean same = true;
      for (FixedFile file : fixed.values()) {
        FixedFile other = state.get(file.name());
        same &= other == null ? !file.isChanged() : file.text().sameAs(other.text());
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  private static void restore(
      Set<String> names, Map<String, FixedFile> before, Map<String, FixedFile> after) {
    for (String name : names) {
      FixedFile old = before.get(name);
      if (old == null) {
        after.remove(name);
      } else {
        after.put(name, old);
      }
    }
  }

  /** Whether any file changed. */
  private boolean mend(List<Finding> findings, Set<String> given, Map<String, FixedFile> fixed) {
    boolean changes = false;
    for (Map.Entry<String, List<Fix>> entry : byFile(findings).entrySet()) {
      String name = entry.getKey();
      FixedFile file = given.contains(name) ? null : file(name, fixed.get(name));
      if (file != null) {
        Repair repair = Repair.of(file.text(), entry.getValue());
        if (!repair.text().sameAs(file.text())) {
          fixed.put(name, file.then(repair));
          changes = true;
        }
      }
    }
    return changes;
  }

  /** Null for a file that is gone, or whose bytes could not be written back as they are. */
  private @Nullable FixedFile file(String name, @Nullable FixedFile known) {
    if (known != null) {
      return known;
    }
    try {
      Optional<FileText> text = FileText.of(files.read(name));
      return text.isEmpty() ? null : new FixedFile(name, text.get(), text.get(), List.of(), 0);
    } catch (IOException gone) {
      return null;
    }
  }

  private Map<String, List<Fix>> byFile(List<Finding> findings) {
    Map<String, List<Fix>> fixes = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.fix().isPresent()) {
        Fix fix = finding.fix().get();
        if (unsafe || fix.safety() == Safety.SAFE) {
          fixes.computeIfAbsent(finding.location().file(), name -> new ArrayList<>()).add(fix);
        }
      }
    }
    return fixes;
  }

  private static Map<String, byte[]> texts(Map<String, FixedFile> fixed) {
    Map<String, byte[]> texts = new TreeMap<>();
    for (FixedFile file : fixed.values()) {
      texts.put(file.name(), file.after());
    }
    return texts;
  }

  /** Files in which more documents than before cannot be read: no fix may do that. */
  private static Set<String> spoilt(List<Finding> before, List<Finding> after) {
    Map<String, Integer> counts = new TreeMap<>();
    count(after, 1, counts);
    count(before, -1, counts);
    counts.values().removeIf(count -> count <= 0);
    return counts.keySet();
  }

  private static void count(List<Finding> findings, int step, Map<String, Integer> counts) {
    for (Finding finding : findings) {
      if (finding.cause().isPresent() && finding.cause().get() == Cause.SYNTAX) {
        counts.merge(finding.location().file(), step, Integer::sum);
      }
    }
  }
}
