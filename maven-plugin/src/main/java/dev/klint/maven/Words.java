package dev.klint.maven;

import dev.klint.core.finding.Severity;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.rule.Profile;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.RuleSelection;
import dev.klint.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the words of parameters. Each function throws {@link IllegalArgumentException} with a line
 * for people when it does not know a word.
 */
final class Words {
  private static final KubeVersions KNOWN = KubeVersions.BUILT_IN;

  private static final Pattern VERSION = Pattern.compile("v?1\\.(\\d{1,2})(?:\\.\\d+)?");

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
   * @param words {@code 1.34}, also with a patch release; {@code 1.31..1.34}; {@code all}; none for
   *     the newest
   */
  static KubeVersions versions(List<String> words) {
    KubeVersions versions = KubeVersions.NONE;
    for (String word : words) {
      versions = versions.or(word.equals("all") ? KNOWN : range(word));
    }
    return words.isEmpty() ? KubeVersions.of(KNOWN.newest()) : versions;
  }

  private static KubeVersions range(String word) {
    int dots = word.indexOf("..");
    KubeVersion first = version(dots < 0 ? word : word.substring(0, dots));
    KubeVersion last = dots < 0 ? first : version(word.substring(dots + 2));
    if (first.compareTo(last) > 0) {
      throw new IllegalArgumentException("kubernetesVersions " + word + ": runs backwards");
    }
    return KubeVersions.between(first, last);
  }

  private static KubeVersion version(String word) {
    Matcher matcher = VERSION.matcher(word);
    if (matcher.matches()) {
      int minor = Integer.parseInt(matcher.group(1));
      if (minor >= KNOWN.oldest().minor() && minor <= KNOWN.newest().minor()) {
        return new KubeVersion(minor);
      }
    } else if (word.equals("latest")) {
      return KNOWN.newest();
    }
    throw new IllegalArgumentException(
        "kubernetesVersions " + word + ": klint knows " + KNOWN.oldest() + " to " + KNOWN.newest());
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
