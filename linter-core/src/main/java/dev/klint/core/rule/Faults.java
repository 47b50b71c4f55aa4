package dev.klint.core.rule;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.text.Range;
import dev.klint.core.text.Spelling;
import dev.klint.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the API server refuses in one resource. Each fault names the field as the server
 * does and stands at its value, or at the nearest parent's key where it is missing. A field that is
 * {@link Field#broken} gives none: the schema check has told of it.
 *
 * <p>{@link #as}, {@link #since} and {@link #until} give views of the same collection, so that
 * {@code faults.as(INVALID_PORT).since(30).invalid(…)} reads as it is meant.
 */
public final class Faults {
  private static final KubeVersion NEWEST = new KubeVersion(63);

  private final Resource resource;
  private final List<Finding> found;
  private final @Nullable RuleInfo rule;
  private final KubeVersions versions;

  private Faults(
      Resource resource, List<Finding> found, @Nullable RuleInfo rule, KubeVersions versions) {
    this.resource = resource;
    this.found = found;
    this.rule = rule;
    this.versions = versions;
  }

  /** An empty collection. */
  public static Faults of(Resource resource) {
    return new Faults(resource, new ArrayList<>(), null, KubeVersions.ALL);
  }

  /** What was collected, in the order of the server's own checks. */
  public List<Finding> found() {
    return List.copyOf(found);
  }

  /** How many were collected so far. */
  public int count() {
    return found.size();
  }

  /** In which minors something was refused since so many faults were collected. */
  public KubeVersions versionsSince(int count) {
    KubeVersions some = KubeVersions.NONE;
    for (Finding finding : found.subList(count, found.size())) {
      some = some.or(finding.versions());
    }
    return some;
  }

  /**
   * For what the server checks only where it refused nothing before.
   *
   * @param count how many faults had been collected before those checks
   */
  public Faults unlessSince(int count) {
    return in(KubeVersions.ALL.without(versionsSince(count)));
  }

  /**
   * For what the server refuses in these minors only; nothing is collected where there are none.
   */
  public Faults in(KubeVersions which) {
    return new Faults(resource, found, rule, versions.and(which));
  }

  /** Reports under this rule instead of the general one of the cause. */
  public Faults as(RuleInfo info) {
    return new Faults(resource, found, info, versions);
  }

  /** For checks that the server makes from this minor on. */
  public Faults since(int minor) {
    return in(KubeVersions.between(new KubeVersion(minor), NEWEST));
  }

  /** For checks that the server made up to this minor, itself included. */
  public Faults until(int minor) {
    return in(KubeVersions.between(new KubeVersion(0), new KubeVersion(minor)));
  }

  /** The field must be there and must not be empty. */
  public void required(Field field, String message) {
    add(ValidityRules.REQUIRED, Cause.REQUIRED, field, message);
  }

  /** {@code required}, with words for the common case. */
  public void required(Field field) {
    required(field, field.path().words() + " is required and must not be empty");
  }

  /** The value breaks the rules of its field. */
  public void invalid(Field field, String message) {
    add(ValidityRules.INVALID, Cause.INVALID, field, message);
  }

  /** {@code invalid} where there is one value that would be right. */
  public void invalid(Field field, String message, String right) {
    if (!field.broken()) {
      RuleInfo info = rule == null ? ValidityRules.INVALID : rule;
      Finding finding = finding(info, Cause.INVALID, field, field.where(), message);
      found.add(written(finding, field, right));
    }
  }

  /**
   * Nothing when there is no problem; else {@code invalid}, worded as {@code <field> "<value>"
   * <problem>}.
   *
   * @param problem what the checks of {@link dev.klint.core.kube.Names} answer
   */
  public void invalidIf(Field field, String value, @Nullable String problem) {
    if (problem != null) {
      invalid(field, quoted(field, value) + " " + problem);
    }
  }

  /** The value is not one of the words that the field allows. */
  public void notSupported(Field field, String value, String... allowed) {
    List<String> words = Arrays.asList(allowed);
    String sameWord = ignoringCase(value, words);
    String near = sameWord == null ? Spelling.nearest(value, words) : sameWord;
    String message =
        quoted(field, value)
            + " is not one of "
            + String.join(", ", words)
            + (near == null ? "" : "; did you mean \"" + near + "\"?");
    RuleInfo info = rule == null ? ValidityRules.UNSUPPORTED : rule;
    if (collects(field)) {
      Finding finding = finding(info, Cause.NOT_SUPPORTED, field, field.where(), message);
      found.add(sameWord == null ? finding : written(finding, field, sameWord));
    }
  }

  private Finding written(Finding finding, Field field, String right) {
    return field.node() instanceof ScalarNode scalar && isInline(scalar)
        ? finding.fix(
            Fix.replace(Safety.SAFE, "write " + right, resource.source(), scalar.range(), right))
        : finding;
  }

  /** The value stands there twice where it may stand once. */
  public void duplicate(Field field, String message) {
    add(ValidityRules.DUPLICATE, Cause.DUPLICATE, field, message);
  }

  /** The field must not be set here. */
  public void forbidden(Field field, String message) {
    add(ValidityRules.FORBIDDEN, Cause.FORBIDDEN, field, message);
  }

  /** The value is longer than its field allows. */
  public void tooLong(Field field, String message) {
    add(ValidityRules.TOO_LONG, Cause.TOO_LONG, field, message);
  }

  /** The list or map has more items than its field allows. */
  public void tooMany(Field field, String message) {
    add(ValidityRules.TOO_MANY, Cause.TOO_MANY, field, message);
  }

  /** The value is of another type than the field asks for, where no decoder has seen to it. */
  public void wrongType(Field field, String message) {
    add(ValidityRules.INVALID, Cause.TYPE, field, message);
  }

  /** {@code invalid} at another place than the field's own: a key, say. */
  public void invalidAt(Field field, Range place, String message) {
    if (collects(field)) {
      RuleInfo info = rule == null ? ValidityRules.INVALID : rule;
      found.add(finding(info, Cause.INVALID, field, place, message));
    }
  }

  private void add(RuleInfo general, Cause cause, Field field, String message) {
    if (collects(field)) {
      found.add(finding(rule == null ? general : rule, cause, field, field.where(), message));
    }
  }

  private boolean collects(Field field) {
    return !field.broken() && !versions.isEmpty();
  }

  private Finding finding(RuleInfo info, Cause cause, Field field, Range place, String message) {
    return info.at(resource, place, field.path().toString(), message)
        .cause(cause)
        .versions(versions);
  }

  private static String quoted(Field field, String value) {
    String shown = value.length() > 80 ? value.substring(0, 77) + "..." : value;
    return field.path().words() + " \"" + shown + "\"";
  }

  private static @Nullable String ignoringCase(String value, List<String> words) {
    for (String word : words) {
      if (word.equalsIgnoreCase(value)) {
        return word;
      }
    }
    return null;
  }

  private static boolean isInline(ScalarNode scalar) {
    return switch (scalar.style()) {
      case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> true;
      case LITERAL, FOLDED -> false;
    };
  }
}
