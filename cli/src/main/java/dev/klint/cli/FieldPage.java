package dev.klint.cli;

import dev.klint.core.kube.KubeVersions;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.schema.FieldAnswer;
import dev.klint.core.schema.FieldInfo;
import java.util.ArrayList;
import java.util.List;

/** All about a field, for people: the likeliest version of the API in full, the others by name. */
final class FieldPage {
  private static final KubeVersions KNOWN = KubeVersions.BUILT_IN;

  private final StringBuilder out = new StringBuilder();

  private FieldPage() {}

  static String text(FieldAnswer answer, FieldRules about) {
    FieldPage page = new FieldPage();
    page.write(answer.fields().get(0), about);
    page.others(answer.fields());
    return page.out.toString();
  }

  private void write(FieldInfo field, FieldRules about) {
    out.append(field.kind().type().kind()).append(" of ");
    out.append(field.kind().type().apiVersion());
    out.append(field.path().isEmpty() ? "" : ": " + field.path()).append("\n\n");
    line("type", field.type());
    line("versions", versions(field.versions()));
    if (field.path().isEmpty()) {
      line("plural", field.kind().plural());
      line("scope", field.kind().namespaced() ? "in a namespace" : "the cluster");
    }
    if (field.required()) {
      line("required", "yes, by the API reference");
    }
    if (!field.keys().isEmpty()) {
      line("list type", "map, by " + String.join(" and ", field.keys()));
    } else if (field.set()) {
      line("list type", "set");
    }
    values(field, about);
    String name = "checked";
    for (String limit : about.limits(field)) {
      line(name, limit);
      name = "";
    }
    rules(about.rules(field));
    fields(field.fields());
  }

  private void line(String name, String value) {
    out.append(padded(name, 11)).append(value).append('\n');
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private void values(FieldInfo field, FieldRules about) {
    List<String> enforced = about.words(field);
    if (!enforced.isEmpty()) {
      line("values", words(enforced) + "; all others are refused");
    } else if (!field.values().isEmpty()) {
      line("values", words(field.values()) + ", by the API reference");
    }
  }

  private static String words(List<String> words) {
    List<String> shown = new ArrayList<>();
    for (String word : words) {
      shown.add(word.isEmpty() ? "\"\"" : word);
    }
    return String.join(", ", shown);
  }

  /** {@code all (1.28..1.36)}, {@code since 1.30}, {@code 1.28, 1.30..1.32}. */
  static String versions(KubeVersions versions) {
    if (versions.equals(KNOWN)) {
      return "all (" + KNOWN.ranges() + ")";
    }
    boolean since =
        !versions.isEmpty()
            && versions.equals(KubeVersions.between(versions.oldest(), KNOWN.newest()));
    return since ? "since " + versions.oldest() : versions.ranges();
  }

  private void rules(List<RuleInfo> infos) {
    String name = "rules";
    int width = 0;
    for (RuleInfo info : infos) {
      width = Math.max(width, info.id().length() + 2);
    }
    for (RuleInfo info : infos) {
      line(name, padded(info.id(), width) + info.summary());
      name = "";
    }
  }

  private void fields(List<FieldInfo> fields) {
    if (fields.isEmpty()) {
      return;
    }
    int name = 0;
    int type = 0;
    for (FieldInfo field : fields) {
      name = Math.max(name, field.name().length() + 2);
      type = Math.max(type, field.type().length() + 2);
    }
    out.append("\nfields\n");
    for (FieldInfo field : fields) {
      List<String> notes = new ArrayList<>();
      if (field.required()) {
        notes.add("required");
      }
      if (!field.versions().equals(KNOWN)) {
        notes.add(versions(field.versions()));
      }
      String row =
          padded(field.name(), name) + padded(field.type(), type) + String.join(", ", notes);
      out.append("  ").append(row.stripTrailing()).append('\n');
    }
  }

  private void others(List<FieldInfo> all) {
    List<String> names = new ArrayList<>();
    for (FieldInfo other : all.subList(1, all.size())) {
      KubeVersions versions = other.versions();
      String which = versions.equals(KNOWN) ? "" : " (" + versions(versions) + ")";
      names.add(other.kind().type().apiVersion() + which);
    }
    if (!names.isEmpty()) {
      out.append("\nalso in ").append(String.join(", ", names)).append('\n');
    }
  }
}
