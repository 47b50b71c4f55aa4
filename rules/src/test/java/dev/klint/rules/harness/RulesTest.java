package dev.klint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.klint.core.lint.AllRules;
import dev.klint.core.rule.Profile;
import dev.klint.core.rule.Rule;
import dev.klint.core.rule.RuleInfo;
import dev.klint.rules.BuiltInRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds for every rule. */
class RulesTest {
  private static final List<String> HEADINGS =
      List.of("## What", "## Why", "## How to fix", "## References");

  private static List<Rule> rules() {
    assertThat(BuiltInRules.all()).isNotEmpty();
    return BuiltInRules.all();
  }

  @Test
  void everyRuleClassIsListedOnce() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.klint.rules");
    Set<String> written = new TreeSet<>();
    for (JavaClass type : classes) {
      if (type.isAssignableTo(Rule.class) && !type.isInterface()) {
        written.add(type.getFullName());
      }
    }
    assertThat(written).isNotEmpty();
    assertThat(rules().stream().map(rule -> rule.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void rulesAreListedInOrderOfTheirIds() {
    assertThat(rules().stream().map(rule -> rule.info().id())).isSorted();
  }

  @Test
  void everyFolderBelongsToSomethingThatIsReported() {
    Set<String> ids = new TreeSet<>();
    AllRules.with(BuiltInRules.all()).infos().forEach(info -> ids.add(info.id()));
    assertThat(ids).isNotEmpty();
    for (RuleFolder folder : RuleFolder.list()) {
      assertThat(ids).contains(folder.id());
    }
  }

  @Test
  void everyRuleHasItsPageAndExamples() {
    for (Rule rule : OneInfo.all()) {
      RuleFolder folder = RuleFolder.of(rule.info().id());
      assertThat(folder.has("rule.md")).as("%s/rule.md", folder.id()).isTrue();
      assertThat(folder.read("rule.md")).contains(HEADINGS);
      boolean examples = folder.has("bad.yaml") && folder.has("good.yaml");
      assertThat(examples || !folder.sets().isEmpty()).as("examples of %s", folder.id()).isTrue();
    }
  }

  @Test
  void infosAreWellFormed() {
    for (RuleInfo info : AllRules.with(rules()).infos()) {
      assertThat(info.id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
      assertThat(info.summary()).isNotEmpty().doesNotEndWith(".");
      assertThat(info.profiles()).contains(Profile.ALL);
      assertThat(info.peers()).allMatch(peer -> peer.matches("[a-z0-9-]+:[A-Za-z0-9_-]+"));
    }
  }
}
