package dev.klint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.lint.AllRules;
import dev.klint.core.rule.Profile;
import dev.klint.core.rule.RuleInfo;
import dev.klint.rules.BuiltInRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The pages under {@code docs/rules} are made from the rules; {@code -Dklint.update=true} writes
 * them.
 */
class PagesTest {
  private static final Path PAGES = Path.of("../docs/rules");

  @Test
  void pagesAreUpToDate() {
    List<RuleInfo> infos = AllRules.with(BuiltInRules.all()).infos();
    assertThat(infos).isNotEmpty();
    Map<Path, String> pages = new TreeMap<>();
    pages.put(PAGES.resolve("README.md"), table(infos));
    for (RuleInfo info : infos) {
      pages.put(PAGES.resolve(info.id() + ".md"), page(info));
    }
    if (Boolean.getBoolean("klint.update")) {
      pages.forEach(RuleFolder::write);
    }
    pages.forEach(
        (file, text) ->
            assertThat(Files.exists(file) ? RuleFolder.read(file) : "")
                .as("%s", file)
                .isEqualTo(text));
    List<Path> written = RuleFolder.files(PAGES);
    assertThat(written).as("no page of a rule that is gone").hasSize(pages.size());
  }

  private static String table(List<RuleInfo> infos) {
    StringBuilder out =
        new StringBuilder("# Rules\n\nMade from the rules themselves; do not edit.\n\n");
    out.append(
        "| rule | group | severity | profiles | what is wrong | fix |\n| --- | --- | --- | --- | --- | --- |\n");
    for (RuleInfo info : infos) {
      out.append("| [")
          .append(info.id())
          .append("](")
          .append(info.id())
          .append(".md) | ")
          .append(info.group());
      out.append(" | ")
          .append(info.severity().word())
          .append(" | ")
          .append(profiles(info))
          .append(" | ");
      out.append(info.summary()).append(" | ").append(fix(info)).append(" |\n");
    }
    return out.toString();
  }

  private static String page(RuleInfo info) {
    StringBuilder out = new StringBuilder("# ").append(info.id()).append("\n\n");
    out.append(sentence(info.summary())).append("\n\n");
    out.append(
        "| group | severity | profiles | kinds | fix | since |\n| --- | --- | --- | --- | --- | --- |\n| ");
    out.append(info.group())
        .append(" | ")
        .append(info.severity().word())
        .append(" | ")
        .append(profiles(info));
    out.append(" | ")
        .append(info.kinds().isEmpty() ? "all" : String.join(", ", info.kinds()))
        .append(" | ");
    out.append(fix(info)).append(" | ").append(info.since()).append(" |\n");
    RuleFolder folder = RuleFolder.of(info.id());
    if (folder.has("rule.md")) {
      out.append('\n').append(folder.read("rule.md").strip()).append('\n');
      example(folder, "bad.yaml", "Refused", out);
      example(folder, "good.yaml", "Accepted", out);
    } else if (!info.help().isEmpty()) {
      out.append('\n').append(sentence(info.help())).append('\n');
    }
    if (!info.peers().isEmpty()) {
      out.append("\nThe same check elsewhere: ")
          .append(String.join(", ", info.peers()))
          .append(".\n");
    }
    return out.toString();
  }

  private static void example(RuleFolder folder, String name, String title, StringBuilder out) {
    if (folder.has(name)) {
      String text = folder.read(name);
      int end = text.indexOf("\n---\n");
      out.append("\n## ").append(title).append("\n\n```yaml\n");
      out.append((end < 0 ? text : text.substring(0, end)).strip()).append("\n```\n");
    }
  }

  private static String profiles(RuleInfo info) {
    return String.join(", ", info.profiles().stream().sorted().map(Profile::word).toList());
  }

  private static String fix(RuleInfo info) {
    return info.fix().name().toLowerCase(Locale.ROOT);
  }

  private static String sentence(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }
}
