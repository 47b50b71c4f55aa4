package dev.klint.cli;

import dev.klint.core.lint.AllRules;
import dev.klint.core.rule.Profile;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.text.JsonWriter;
import dev.klint.rules.BuiltInRules;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** {@code klint rules}: every rule that may report something. */
final class RulesCommand {
  private final List<RuleInfo> infos = AllRules.with(BuiltInRules.all()).infos();

  /**
   * @param format {@code text}, {@code json} or {@code markdown}
   */
  String text(String format) throws UsageException, IOException {
    return switch (Choice.word("--format", format, "text", "json", "markdown")) {
      case "json" -> json();
      case "markdown" -> markdown();
      default -> table();
    };
  }

  private String table() {
    int width = 0;
    for (RuleInfo info : infos) {
      width = Math.max(width, info.id().length());
    }
    StringBuilder out = new StringBuilder();
    for (RuleInfo info : infos) {
      out.append(padded(info.id(), width)).append(padded(info.severity().word(), 7));
      out.append(info.summary()).append("  (").append(info.group());
      out.append(info.fix() == RuleInfo.FixKind.NONE ? "" : ", fix: " + fix(info));
      out.append(")\n");
    }
    return out.toString();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length() + 2);
  }

  private String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("| rule | group | severity | profiles | fix | what is wrong |\n");
    out.append("| --- | --- | --- | --- | --- | --- |\n");
    for (RuleInfo info : infos) {
      out.append("| `").append(info.id()).append("` | ").append(info.group());
      out.append(" | ").append(info.severity().word());
      out.append(" | ").append(String.join(", ", profiles(info)));
      out.append(" | ").append(fix(info));
      out.append(" | ").append(info.summary().replace("|", "\\|")).append(" |\n");
    }
    return out.toString();
  }

  private String json() throws IOException {
    StringBuilder out = new StringBuilder();
    JsonWriter json = new JsonWriter(out);
    json.beginObject().name("version").value(1).name("rules").beginArray();
    for (RuleInfo info : infos) {
      rule(json.line(2), info);
    }
    json.lastLine(0).endArray().endObject();
    return out.append('\n').toString();
  }

  /** What is known of a rule, as an object. */
  static void rule(JsonWriter json, RuleInfo info) throws IOException {
    json.beginObject();
    json.name("id").value(info.id());
    json.name("group").value(info.group());
    json.name("severity").value(info.severity().word());
    strings(json.name("profiles"), profiles(info));
    strings(json.name("kinds"), info.kinds());
    json.name("summary").value(info.summary());
    json.name("fix").value(fix(info));
    strings(json.name("peers"), info.peers());
    json.name("since").value(info.since());
    json.name("url").value(RuleInfo.url(info.id()));
    json.endObject();
  }

  static void strings(JsonWriter json, List<String> values) throws IOException {
    json.beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private static List<String> profiles(RuleInfo info) {
    return info.profiles().stream().sorted().map(Profile::word).toList();
  }

  private static String fix(RuleInfo info) {
    return info.fix().name().toLowerCase(Locale.ROOT);
  }
}
