package dev.klint.core.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A field as people write it, cut into its parts: {@code pod.spec.containers[0].image}, {@code
 * apps/v1.Deployment.spec}, {@code deployment.apps.spec}.
 *
 * @param apiVersion empty when none is written in front
 * @param kind a kind, plural or short name in any case
 * @param steps names of fields; {@code [x]} for an item or a key. The first ones may still be the
 *     kind's group
 */
record FieldQuery(String apiVersion, String kind, List<String> steps) {
  static FieldQuery of(String written) {
    int slash = written.indexOf('/');
    int bracket = written.indexOf('[');
    if (slash >= 0 && (bracket < 0 || slash < bracket)) {
      int end = slash + 1;
      while (end < written.length() && written.charAt(end) != '.' && written.charAt(end) != '/') {
        end++;
      }
      String rest = written.substring(Math.min(end + 1, written.length()));
      return of(written.substring(0, end), steps(rest));
    }
    List<String> steps = steps(written);
    return isVersion(steps.get(0))
        ? of(steps.get(0), steps.subList(1, steps.size()))
        : of("", steps);
  }

  private static FieldQuery of(String apiVersion, List<String> steps) {
    return steps.isEmpty()
        ? new FieldQuery(apiVersion, "", List.of())
        : new FieldQuery(apiVersion, steps.get(0), steps.subList(1, steps.size()));
  }

  /** {@code v1}, {@code v2beta1}. */
  private static boolean isVersion(String step) {
    return step.length() > 1
        && step.charAt(0) == 'v'
        && step.charAt(1) >= '0'
        && step.charAt(1) <= '9';
  }

  /** Cuts at dots, but not inside brackets; a dot at the end counts for nothing. */
  private static List<String> steps(String written) {
    List<String> steps = new ArrayList<>();
    int start = 0;
    while (start < written.length()) {
      int end = start + 1;
      if (written.charAt(start) == '[') {
        end = written.indexOf(']', start) + 1;
        end = end == 0 ? written.length() : end;
        steps.add(written.substring(start, end));
      } else {
        end = start;
        while (end < written.length() && ".[".indexOf(written.charAt(end)) < 0) {
          end++;
        }
        steps.add(written.substring(start, end));
      }
      start = end < written.length() && written.charAt(end) == '.' ? end + 1 : end;
    }
    return steps.isEmpty() ? List.of("") : steps;
  }

  /**
   * The steps behind the kind's own group: {@code apps.spec} and {@code v1.apps.spec} are {@code
   * spec} for a Deployment. No kind has a field of its group's name.
   */
  List<String> stepsIn(KindType kind) {
    String name = kind.type().group();
    List<String> group = name.isEmpty() ? List.of() : List.of(name.split("\\.", -1));
    boolean version = !steps.isEmpty() && steps.get(0).equals(kind.type().version());
    List<String> rest = version ? steps.subList(1, steps.size()) : steps;
    return startsWith(rest, group) ? rest.subList(group.size(), rest.size()) : steps;
  }

  private static boolean startsWith(List<String> all, List<String> some) {
    return all.size() >= some.size() && all.subList(0, some.size()).equals(some);
  }
}
