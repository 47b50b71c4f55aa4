package dev.klint.core.kube;

import java.util.List;

/** Reads the minors of Kubernetes that a run asks about, as options and parameters write them. */
public final class TargetVersions {
  private TargetVersions() {}

  /**
   * The minors that the words name together.
   *
   * @param words each one or several with commas between: {@code 1.31}, also with a {@code v}
   *     before it or a patch release behind it; {@code 1.31..1.36} or {@code 1.31-1.36}; {@code
   *     latest}; {@code all}. No word: the newest
   * @param known the minors to choose from; not empty
   * @throws IllegalArgumentException with a line for people when a word names none of these
   */
  public static KubeVersions of(List<String> words, KubeVersions known) {
    if (words.isEmpty()) {
      return KubeVersions.of(known.newest());
    }
    KubeVersions targets = KubeVersions.NONE;
    for (String word : words) {
      int from = 0;
      for (int comma = word.indexOf(','); comma >= 0; comma = word.indexOf(',', from)) {
        targets = targets.or(range(word.substring(from, comma).strip(), known));
        from = comma + 1;
      }
      targets = targets.or(range(word.substring(from).strip(), known));
    }
    return targets;
  }

  private static KubeVersions range(String word, KubeVersions known) {
    if (word.equals("all")) {
      return known;
    }
    int dots = word.indexOf("..");
    int end = dots < 0 ? word.indexOf('-') : dots;
    if (end < 0) {
      return KubeVersions.of(version(word, word, known));
    }
    KubeVersion first = version(word.substring(0, end), word, known);
    KubeVersion last = version(word.substring(end + (dots < 0 ? 1 : 2)), word, known);
    if (first.compareTo(last) > 0) {
      throw new IllegalArgumentException(shown(word) + ": the range runs backwards");
    }
    return KubeVersions.between(first, last).and(known);
  }

  private static KubeVersion version(String text, String word, KubeVersions known) {
    if (text.equals("latest")) {
      return known.newest();
    }
    String number = text.startsWith("v") ? text.substring(1) : text;
    for (KubeVersion version : known.list()) {
      String name = version.toString();
      if (number.equals(name) || isPatchOf(name, number)) {
        return version;
      }
    }
    throw new IllegalArgumentException(shown(word) + ": klint knows " + known.words());
  }

  private static String shown(String word) {
    return word.isEmpty() ? "''" : word;
  }

  private static boolean isPatchOf(String minor, String number) {
    if (!number.startsWith(minor + ".") || number.length() == minor.length() + 1) {
      return false;
    }
    for (int i = minor.length() + 1; i < number.length(); i++) {
      if (number.charAt(i) < '0' || number.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
