package dev.klint.rules.harness;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Subject;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Report;
import dev.klint.core.rule.Rule;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.schema.FieldInfo;
import dev.klint.core.schema.SchemaStore;
import dev.klint.rules.BuiltInRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Gathers from findings which rules look at which fields, and what they want of them. */
final class FieldTable {
  private static final String ONE_OF = " is not one of ";

  private final SchemaStore schemas = SchemaStore.builtIn();
  private final Set<String> own = new TreeSet<>();
  private final Map<String, Optional<FieldInfo>> known = new HashMap<>();
  private final Map<String, Set<String>> rules = new TreeMap<>();
  private final Map<String, Set<String>> words = new TreeMap<>();
  private final Map<String, Map<String, Set<String>>> limits = new TreeMap<>();

  FieldTable() {
    for (Rule rule : BuiltInRules.all()) {
      rule.infos().stream().map(RuleInfo::id).forEach(own::add);
    }
  }

  /** Adds what is found in one run over these files. */
  void add(List<Lint.File> files) {
    run(files, (finding, field) -> {});
  }

  /**
   * Adds what is found in probes. What a value must be counts only where the same is said wherever
   * the type stands, since the table knows no places; and not where another text is taken that it
   * would forbid, as a rule may speak of a part of the text only. Likewise a list of words is none
   * where the star is taken and not listed.
   */
  void addProbes(List<FieldProbes.Probe> probes) {
    Map<String, FieldProbes.Probe> byName = new HashMap<>();
    for (FieldProbes.Probe probe : probes) {
      byName.put(probe.file().name(), probe);
    }
    Map<FieldProbes.Probe, Set<String>> said = new HashMap<>();
    Set<FieldProbes.Probe> refused = new HashSet<>();
    Set<String> starRefused = new HashSet<>();
    run(
        probes.stream().map(FieldProbes.Probe::file).toList(),
        (finding, field) -> {
          FieldProbes.Probe probe = byName.get(finding.location().file());
          if (probe != null && probe.field().equals(field.owner() + " " + field.name())) {
            refused.add(probe);
            if (probe.value().contains(FieldProbes.STAR)) {
              starRefused.add(probe.field());
            }
            said.computeIfAbsent(probe, key -> new TreeSet<>()).addAll(limit(finding, field));
          }
        });
    for (FieldProbes.Probe probe : probes) {
      Set<String> here = said.getOrDefault(probe, Set.of());
      limits
          .computeIfAbsent(probe.field(), key -> new TreeMap<>())
          .computeIfAbsent(probe.value(), key -> new TreeSet<>(here))
          .retainAll(here);
    }
    words
        .entrySet()
        .removeIf(
            entry -> !starRefused.contains(entry.getKey()) && !entry.getValue().contains("*"));
    for (FieldProbes.Probe probe : probes) {
      boolean odd =
          probe.value().equals(FieldProbes.WILDCARD) || probe.value().equals(FieldProbes.PATH);
      if (odd && !refused.contains(probe)) {
        limits.getOrDefault(probe.field(), Map.of()).values().forEach(FieldTable::dropAlphabets);
      }
    }
  }

  private static void dropAlphabets(Set<String> texts) {
    texts.removeIf(text -> text.startsWith("must be ") && text.contains("letters, digits"));
  }

  private void run(List<Lint.File> files, BiConsumer<Finding, FieldInfo> more) {
    Report report = Lint.run(BuiltInRules.all(), files, 1);
    Map<Subject, String> kinds = new HashMap<>();
    for (DocumentReport document : report.documents()) {
      kinds.put(document.subject(), document.apiVersion() + "." + document.kind());
    }
    for (Finding finding : report.findings()) {
      if (own.contains(finding.rule()) && !finding.path().isEmpty()) {
        String field = kinds.get(finding.subject()) + "." + finding.path();
        known
            .computeIfAbsent(field, key -> schemas.explain(key).fields().stream().findFirst())
            .ifPresent(
                info -> {
                  add(finding, info);
                  more.accept(finding, info);
                });
      }
    }
  }

  private void add(Finding finding, FieldInfo info) {
    String field = info.owner() + " " + info.name();
    rules.computeIfAbsent(field, key -> new TreeSet<>()).add(finding.rule());
    if (finding.cause().equals(Optional.of(Cause.NOT_SUPPORTED))
        && (info.type().equals("string") || info.type().equals("list of string"))) {
      words.computeIfAbsent(field, key -> new TreeSet<>()).addAll(words(finding.message()));
    }
  }

  /** The words that a message tells; none where it tells a pattern, or paths, of which more are. */
  private static List<String> words(String message) {
    int from = message.lastIndexOf(ONE_OF) + ONE_OF.length();
    int guess = message.indexOf("; did you mean", from);
    String list = message.substring(from, guess < 0 ? message.length() : guess);
    boolean words = from > ONE_OF.length() && !list.matches(".*[.<{].*");
    return words ? List.of(list.split(", ", -1)) : List.of();
  }

  /**
   * What a message says that a value must be; nothing where it hangs on other fields, or on more of
   * the value than that it is wrong.
   */
  private static Set<String> limit(Finding finding, FieldInfo field) {
    int must = finding.message().indexOf(" must ");
    boolean invalid = finding.cause().equals(Optional.of(Cause.INVALID));
    if (!invalid || must < 0 || !finding.message().startsWith(field.name() + " ")) {
      return Set.of();
    }
    String text = finding.message().substring(must + 1);
    boolean elsewhere =
        text.startsWith("must not be set")
            || text.contains(" when ")
            || text.contains(", not ")
            || text.contains(" unless ")
            || text.matches(".*\\b[a-z]+[A-Z].*");
    return elsewhere ? Set.of() : Set.of(text);
  }

  /** The table, sorted. */
  String text() {
    StringBuilder out = new StringBuilder("# Made from the rules themselves; do not edit.\n");
    rules.forEach(
        (field, ids) -> {
          out.append(field).append(' ').append(String.join(" ", ids));
          Set<String> allowed = words.getOrDefault(field, Set.of());
          out.append(allowed.isEmpty() ? "" : " = " + String.join("|", allowed));
          Set<String> texts = new TreeSet<>();
          limits.getOrDefault(field, Map.of()).values().forEach(texts::addAll);
          out.append(texts.isEmpty() ? "" : " : " + String.join(" | ", texts)).append('\n');
        });
    return out.toString();
  }
}
