package dev.klint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.klint.core.finding.Finding;
import dev.klint.core.rule.Rule;
import dev.klint.rules.BuiltInRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example says what klint finds in it. {@code -Dklint.update=true} rewrites the marks, {@code
 * -Dklint.rule=ID} narrows to one rule.
 */
class ExamplesTest {
  private static final boolean UPDATE = Boolean.getBoolean("klint.update");

  @Test
  void thereAreExamples() {
    assertThat(RuleFolder.list()).isNotEmpty();
  }

  @TestFactory
  List<DynamicNode> examples() {
    List<DynamicNode> nodes = new ArrayList<>();
    for (RuleFolder folder : RuleFolder.list()) {
      Optional<Rule> rule = folder.rule();
      if (rule.isPresent()) {
        nodes.add(dynamicContainer(folder.id(), tests(folder, rule.get())));
      }
    }
    return nodes;
  }

  private static List<DynamicTest> tests(RuleFolder folder, Rule rule) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : folder.examples()) {
      String name = file.getFileName().toString();
      tests.add(dynamicTest(name + " has the marked findings", () -> marks(rule, file)));
      tests.add(
          dynamicTest(
              name + " means the same with CRLF, a BOM and as JSON",
              () -> Variants.check(rule, file)));
      tests.add(dynamicTest(name + " would be accepted by the API server", () -> accepted(file)));
      if (name.startsWith("bad")) {
        tests.add(
            dynamicTest(name + " is silenced where a comment says so", () -> silenced(rule, file)));
      }
      if (name.startsWith("good")) {
        tests.add(dynamicTest(name + " is silent for the whole group", () -> silent(rule, file)));
      }
    }
    for (Path set : folder.sets()) {
      tests.add(dynamicTest(set.getFileName() + " has the marked findings", () -> set(rule, set)));
    }
    return tests;
  }

  private static void marks(Rule rule, Path file) {
    String text = RuleFolder.read(file);
    if (UPDATE) {
      text = marked(rule, text);
      RuleFolder.write(file, text);
    }
    List<Mark> expected = MarkedText.read(text).marks();
    assertThat(Lint.marks(rule, text)).isEqualTo(expected);
    if (file.getFileName().toString().startsWith("good")) {
      assertThat(expected).as("a good example has no finding").isEmpty();
    } else {
      assertThat(expected).as("a bad example has one").isNotEmpty();
    }
  }

  /**
   * With carets where the text stays the same by them (they would become part of a block scalar),
   * else with places.
   */
  private static String marked(Rule rule, String text) {
    String bare = MarkedText.strip(text);
    List<Mark> found = Lint.marks(rule, bare);
    String carets = MarkedText.write(bare, found, true);
    if (Lint.marks(rule, carets).equals(MarkedText.read(carets).marks())) {
      return carets;
    }
    return MarkedText.write(bare, found, false);
  }

  /** Bad practice is not bad Kubernetes. */
  private static void accepted(Path file) {
    Lint.File input = new Lint.File("example.yaml", RuleFolder.read(file));
    assertThat(Lint.run(BuiltInRules.all(), List.of(input), 1).findings())
        .filteredOn(Finding::rejectedByApiServer)
        .extracting(Finding::message)
        .isEmpty();
  }

  /**
   * A comment on the line of the first finding silences what begins on that line, and nothing
   * before it.
   */
  private static void silenced(Rule rule, Path file) {
    String bare = MarkedText.strip(RuleFolder.read(file));
    List<Mark> found = Lint.marks(rule, bare);
    Mark first = found.get(0);
    String[] lines = bare.split("\n", -1);
    if (lines[first.line() - 1].matches(".*[|>#].*")) {
      return; // no comment can be put behind this line
    }
    lines[first.line() - 1] += "  # klint: ignore " + rule.info().id() + " -- seen";
    List<Mark> left = Lint.marks(rule, String.join("\n", lines));
    assertThat(left).doesNotContain(first).allMatch(found::contains);
  }

  private static void silent(Rule rule, Path file) {
    List<Rule> group = new ArrayList<>();
    for (Rule other : OneInfo.all()) {
      if (other.info().group().equals(rule.info().group())) {
        group.add(other);
      }
    }
    Lint.File input = new Lint.File("good.yaml", RuleFolder.read(file));
    assertThat(Lint.run(group, List.of(input), 1).findings())
        .extracting(Finding::message)
        .isEmpty();
  }

  private static void set(Rule rule, Path folder) {
    List<Path> files = RuleFolder.files(folder);
    if (UPDATE) {
      for (Path file : files) {
        RuleFolder.write(file, MarkedText.strip(RuleFolder.read(file)));
      }
      List<Finding> found = Lint.findings(rule, inputs(files));
      for (Path file : files) {
        RuleFolder.write(file, MarkedText.write(RuleFolder.read(file), marksOf(found, file), true));
      }
    }
    List<Finding> found = Lint.findings(rule, inputs(files));
    for (Path file : files) {
      List<Mark> expected = MarkedText.read(RuleFolder.read(file)).marks();
      assertThat(marksOf(found, file)).as("%s", file).isEqualTo(expected);
    }
    List<Path> reversed = new ArrayList<>(files);
    Collections.reverse(reversed);
    assertThat(Lint.findings(rule, inputs(reversed)))
        .extracting(Finding::message)
        .containsExactlyInAnyOrderElementsOf(found.stream().map(Finding::message).toList());
  }

  private static List<Lint.File> inputs(List<Path> files) {
    return files.stream()
        .map(file -> new Lint.File(file.getFileName().toString(), RuleFolder.read(file)))
        .toList();
  }

  private static List<Mark> marksOf(List<Finding> found, Path file) {
    return found.stream()
        .filter(finding -> finding.location().file().equals(file.getFileName().toString()))
        .map(Mark::of)
        .sorted()
        .toList();
  }
}
