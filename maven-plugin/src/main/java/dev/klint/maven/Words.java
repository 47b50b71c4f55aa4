package dev.klint.maven;

import dev.klint.core.finding.Severity;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.TargetVersions;
import dev.klint.core.rule.Profile;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.RuleSelection;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.schema.SchemaStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the words of parameters. Each function throws {@link IllegalArgumentException} with a line
 * for people when it does not know a word.
 */
final class Words {
  private Words() {}

  static RuleSelection selection(
      String profile,
      List<String> select,
      List<String> extendSelect,
      List<String> ignore,
      RuleSet all) {
    RuleSelection selection = new RuleSelection(profile(profile), select, extendSelect, ignore);
    String mistake = selection.mistake(all);
    if (mistake != null) {
      throw new IllegalArgumentException(mistake);
    }
    return selection;
  }

  private static Profile profile(String word) {
    List<String> known = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      if (profile.word().equals(word)) {
        return profile;
      }
      known.add(profile.word());
    }
    throw unknown("profile", word, known);
  }

  /**
   * @param none the word for no severity at all, which gives nothing
   */
  static Optional<Severity> severity(String parameter, String word, String none) {
    if (word.equals(none)) {
      return Optional.empty();
    }
    List<String> known = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return Optional.of(severity);
      }
      known.add(severity.word());
    }
    known.add(none);
    throw unknown(parameter, word, known);
  }

  /**
   * @param pairs each {@code rule=level}
   */
  static Map<String, Severity> severities(List<String> pairs, RuleSet all) {
    Map<String, Severity> severities = new HashMap<>();
    for (String pair : pairs) {
      String[] parts = pair.split("=", 2);
      if (parts.length < 2) {
        throw new IllegalArgumentException("severity " + pair + ": write rule=level");
      }
      if (all.infos().stream().map(RuleInfo::id).noneMatch(parts[0]::equals)) {
        throw new IllegalArgumentException("severity: no rule is called '" + parts[0] + "'");
      }
      severity("severity", parts[1], "").ifPresent(level -> severities.put(parts[0], level));
    }
    return severities;
  }

  /**
   * @param words as {@link TargetVersions} reads them; none for the newest
   */
  static KubeVersions versions(List<String> words) {
    try {
      return TargetVersions.of(words, SchemaStore.builtIn().versions());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("kubernetesVersions " + e.getMessage(), e);
    }
  }

  /** Lines as in {@code .gitignore}. */
  static List<String> globs(List<String> includes, List<String> excludes) {
    List<String> globs = new ArrayList<>(excludes);
    for (String glob : includes) {
      globs.add("!" + glob);
    }
    return globs;
  }

  /** {@code 1 error}, {@code 2 errors}. */
  static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  private static IllegalArgumentException unknown(
      String parameter, String word, List<String> known) {
    return new IllegalArgumentException(
        parameter + ": no '" + word + "'; known are " + String.join(", ", known));
  }
}
