package dev.klint.cli;

import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import java.util.List;

/** Reads the minors of Kubernetes that a run asks about. */
final class Targets {
  private static final KubeVersions KNOWN = KubeVersions.BUILT_IN;

  private Targets() {}

  /**
   * @param values {@code 1.31}, also with a patch release; {@code 1.31..1.36}; {@code all}; {@code
   *     latest}. None: the newest
   */
  static KubeVersions of(List<String> values) throws UsageException {
    if (values.isEmpty()) {
      return KubeVersions.of(KNOWN.newest());
    }
    KubeVersions targets = KubeVersions.NONE;
    for (String value : values) {
      targets = targets.or(range(value));
    }
    return targets;
  }

  private static KubeVersions range(String value) throws UsageException {
    if (value.equals("all")) {
      return KNOWN;
    }
    int dots = value.indexOf("..");
    int end = dots < 0 ? value.indexOf('-') : dots;
    if (end < 0) {
      return KubeVersions.of(version(value, value));
    }
    KubeVersion first = version(value.substring(0, end), value);
    KubeVersion last = version(value.substring(end + (dots < 0 ? 1 : 2)), value);
    if (first.compareTo(last) > 0) {
      throw new UsageException("--kubernetes-version " + value + ": the range runs backwards");
    }
    return KubeVersions.between(first, last);
  }

  private static KubeVersion version(String text, String value) throws UsageException {
    if (text.equals("latest")) {
      return KNOWN.newest();
    }
    String number = text.startsWith("v") ? text.substring(1) : text;
    for (KubeVersion known : KNOWN.list()) {
      String name = known.toString();
      if (number.equals(name) || isPatchOf(name, number)) {
        return known;
      }
    }
    throw new UsageException(
        "--kubernetes-version "
            + value
            + ": klint knows "
            + KNOWN.oldest()
            + " to "
            + KNOWN.newest());
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
