package dev.klint.rules.warnings;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Related;
import dev.klint.core.finding.Severity;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what the API server would warn of in one resource. Each finding names the field as the
 * server does. Of a field that is {@link Field#broken} nothing is said: the schema check has told
 * of it. {@link #since} and {@link #until} give views of the same collection.
 */
final class Warnings {
  private static final KubeVersion NEWEST = new KubeVersion(63);

  private final List<Finding> found;
  private final KubeVersions versions;

  private Warnings(List<Finding> found, KubeVersions versions) {
    this.found = found;
    this.versions = versions;
  }

  /** An empty collection. */
  static Warnings none() {
    return new Warnings(new ArrayList<>(), KubeVersions.ALL);
  }

  List<Finding> found() {
    return List.copyOf(found);
  }

  /** For what the server warns of from this minor on. */
  Warnings since(int minor) {
    return in(KubeVersions.between(new KubeVersion(minor), NEWEST));
  }

  /** For what the server warned of up to this minor, itself included. */
  Warnings until(int minor) {
    return in(KubeVersions.between(new KubeVersion(0), new KubeVersion(minor)));
  }

  private Warnings in(KubeVersions which) {
    return new Warnings(found, versions.and(which));
  }

  /** A warning at the value of the field, or at the nearest parent's key where it is missing. */
  void add(RuleInfo rule, Field field, String message) {
    at(rule, field, field.where(), message);
  }

  /** A warning at the value of the field, in which another place has a part. */
  void add(RuleInfo rule, Field field, String message, Related other) {
    at(rule, field, field.where(), message, List.of(other));
  }

  /** A warning at another place than the field's own: a key, or a part of it. */
  void at(RuleInfo rule, Field field, Range place, String message) {
    at(rule, field, place, message, List.of());
  }

  void at(RuleInfo rule, Field field, Range place, String message, List<Related> related) {
    if (!field.broken()) {
      found.add(
          rule.at(field.resource(), place, field.path().toString(), message)
              .versions(versions)
              .related(related));
    }
  }

  /** What has been made of a rule elsewhere. */
  void add(Finding finding) {
    found.add(finding.versions(versions));
  }

  /** What is odd, but nothing that the server would say. */
  void info(RuleInfo rule, Field field, String message) {
    if (!field.broken()) {
      found.add(rule.at(field, message).severity(Severity.INFO).versions(versions));
    }
  }
}
