package dev.klint.cli;

import dev.klint.core.rule.Profile;
import dev.klint.core.rule.RuleInfo;
import dev.klint.rules.BuiltInRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a rule wants and why, from the rule's own page. */
final class RulePage {
  private static final String PAGES = "/dev/klint/rules/";

  private RulePage() {}

  static String text(RuleInfo info) throws IOException {
    StringBuilder out = new StringBuilder();
    out.append(info.id()).append(": ").append(info.summary()).append('\n');
    out.append(info.severity().word()).append(", group ").append(info.group());
    List<String> profiles = info.profiles().stream().sorted().map(Profile::word).toList();
    out.append(", in the profiles ").append(String.join(", ", profiles)).append('\n');
    if (!info.help().isEmpty()) {
      out.append("\nHow to put it right: ").append(info.help()).append('\n');
    }
    String page = resource(info.id(), "rule.md");
    if (!page.isEmpty()) {
      out.append('\n').append(page.strip()).append('\n');
      example(info.id(), "bad.yaml", out);
      example(info.id(), "good.yaml", out);
    }
    if (!info.peers().isEmpty()) {
      out.append("\nThe same check elsewhere: ").append(String.join(", ", info.peers()));
      out.append('\n');
    }
    return out.toString();
  }

  /** The first document of an example. */
  private static void example(String id, String name, StringBuilder out) throws IOException {
    String text = resource(id, name);
    int end = text.indexOf("\n---");
    String first = (end < 0 ? text : text.substring(0, end)).strip();
    if (!first.isEmpty()) {
      out.append('\n').append(name).append(":\n\n");
      for (String line : first.lines().toList()) {
        out.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
      }
    }
  }

  private static String resource(String id, String name) throws IOException {
    try (InputStream in = BuiltInRules.class.getResourceAsStream(PAGES + id + "/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
