package dev.klint.core.rule;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Severity;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.text.Range;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule is called and how it counts.
 *
 * @param id kebab case, names the bad thing, never reused
 * @param group the catalogue's group
 * @param summary one clause without full stop
 * @param help one sentence on how to put it right
 * @param profiles where it is on; {@link Profile#ALL} has every rule
 * @param kinds the kinds that it looks at, for the reader; empty for all
 * @param fix what it offers to do
 * @param peers the same check in other tools, as {@code tool:id}
 * @param since the release of klint that first had it
 */
public record RuleInfo(
    String id,
    String group,
    Severity severity,
    String summary,
    String help,
    Set<Profile> profiles,
    List<String> kinds,
    FixKind fix,
    List<String> peers,
    String since) {

  /** The fix that a rule offers. */
  public enum FixKind {
    NONE,
    SAFE,
    UNSAFE
  }

  public static RuleInfo error(String id, String group, String summary) {
    return of(Severity.ERROR, id, group, summary);
  }

  public static RuleInfo warning(String id, String group, String summary) {
    return of(Severity.WARNING, id, group, summary);
  }

  public static RuleInfo info(String id, String group, String summary) {
    return of(Severity.INFO, id, group, summary);
  }

  private static RuleInfo of(Severity severity, String id, String group, String summary) {
    return new RuleInfo(
        id,
        group,
        severity,
        summary,
        "",
        Set.of(Profile.ALL),
        List.of(),
        FixKind.NONE,
        List.of(),
        "0.1");
  }

  /** The address of the page of the rule of this id. */
  public static String url(String id) {
    return "https://klint.dev/rules/" + id;
  }

  /** In these profiles, and in {@link Profile#ALL}. */
  public RuleInfo in(Profile... more) {
    Set<Profile> set = EnumSet.of(Profile.ALL);
    set.addAll(Arrays.asList(more));
    return new RuleInfo(id, group, severity, summary, help, set, kinds, fix, peers, since);
  }

  public RuleInfo help(String sentence) {
    return new RuleInfo(id, group, severity, summary, sentence, profiles, kinds, fix, peers, since);
  }

  public RuleInfo kinds(String... names) {
    return kinds(List.of(names));
  }

  public RuleInfo kinds(List<String> names) {
    return new RuleInfo(id, group, severity, summary, help, profiles, names, fix, peers, since);
  }

  public RuleInfo fix(FixKind kind) {
    return new RuleInfo(id, group, severity, summary, help, profiles, kinds, kind, peers, since);
  }

  public RuleInfo peers(String... ids) {
    return new RuleInfo(
        id, group, severity, summary, help, profiles, kinds, fix, List.of(ids), since);
  }

  public RuleInfo since(String release) {
    return new RuleInfo(id, group, severity, summary, help, profiles, kinds, fix, peers, release);
  }

  /** A finding of this rule at the place of a field. */
  public Finding at(Field field, String message) {
    return at(field.resource(), field.where(), field.path().toString(), message);
  }

  /** A finding of this rule at any place of a resource. */
  public Finding at(Resource resource, Range range, String path, String message) {
    return at(Subject.of(resource), Location.of(resource.source(), range), path, message);
  }

  /** A finding of this rule at a place already settled. */
  public Finding at(Subject subject, Location location, String path, String message) {
    return new Finding(
        id,
        group,
        severity,
        message,
        help,
        subject,
        location,
        path,
        Optional.empty(),
        KubeVersions.ALL,
        Optional.empty(),
        List.of());
  }
}
