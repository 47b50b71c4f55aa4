package dev.klint.cli;

import dev.klint.core.kube.KubeVersion;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.schema.FieldAnswer;
import dev.klint.core.schema.FieldInfo;
import dev.klint.core.text.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Explanations for programs, version 1: an object with either {@code rule}, as {@code klint rules}
 * writes it and with its page, or {@code fields}, one for each version of the API.
 */
final class ExplainJson {
  private final StringBuilder out = new StringBuilder();
  private final JsonWriter json = new JsonWriter(out);

  private ExplainJson() {}

  static String rule(RuleInfo info) throws IOException {
    ExplainJson page = new ExplainJson();
    page.json.beginObject().name("version").value(1).name("rule");
    RulesCommand.rule(page.json, info);
    page.json.name("page").value(RulePage.text(info)).endObject();
    return page.out.append('\n').toString();
  }

  static String fields(FieldAnswer answer, FieldRules about) throws IOException {
    ExplainJson page = new ExplainJson();
    page.json.beginObject().name("version").value(1).name("fields").beginArray();
    for (FieldInfo field : answer.fields()) {
      page.field(field, about, 2);
    }
    page.json.lastLine(0).endArray().endObject();
    return page.out.append('\n').toString();
  }

  private void field(FieldInfo field, FieldRules about, int indent) throws IOException {
    json.line(indent).beginObject();
    json.name("apiVersion").value(field.kind().type().apiVersion());
    json.name("kind").value(field.kind().type().kind());
    json.name("path").value(field.path());
    json.name("type").value(field.type());
    json.name("typeName").value(field.typeName().isEmpty() ? null : field.typeName());
    List<String> versions = new ArrayList<>();
    for (KubeVersion version : field.versions().list()) {
      versions.add(version.toString());
    }
    RulesCommand.strings(json.name("kubernetesVersions"), versions);
    json.name("required").value(field.required());
    RulesCommand.strings(json.name("keys"), field.keys());
    json.name("set").value(field.set());
    List<String> words = about.words(field);
    RulesCommand.strings(json.name("values"), words.isEmpty() ? field.values() : words);
    json.name("valuesEnforced").value(!words.isEmpty());
    RulesCommand.strings(json.name("limits"), about.limits(field));
    List<String> ids = new ArrayList<>();
    for (RuleInfo info : about.rules(field)) {
      ids.add(info.id());
    }
    RulesCommand.strings(json.name("rules"), ids);
    if (!field.fields().isEmpty()) {
      json.name("fields").beginArray();
      for (FieldInfo inner : field.fields()) {
        field(inner, about, indent + 2);
      }
      json.endArray();
    }
    json.endObject();
  }
}
