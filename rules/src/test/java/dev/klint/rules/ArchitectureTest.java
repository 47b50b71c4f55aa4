package dev.klint.rules;

import static com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.klint.core.rule.Rule;
import org.junit.jupiter.api.Test;

/** What rules may know. */
class ArchitectureTest {
  private static final JavaClasses RULES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.klint.rules");

  private static void hold(ArchRule rule) {
    assertThat(RULES.size()).as("classes to look at").isGreaterThan(20);
    rule.check(RULES);
  }

  @Test
  void rulesKnowNotionsAndFindingsOnly() {
    hold(
        classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "dev.klint.rules..",
                "dev.klint.core.rule..",
                "dev.klint.core.crd..",
                "dev.klint.core.cel..",
                "dev.klint.core.kube..",
                "dev.klint.core.finding..",
                "dev.klint.core.yaml..",
                "dev.klint.core.text..",
                "java.lang..",
                "java.util..",
                "java.math..",
                "java.io..",
                "java.time..",
                "java.nio.charset..",
                "org.jspecify.annotations.."));
  }

  @Test
  void onlyTheServersOwnValidationKnowsExpressions() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.klint.rules.validity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.klint.core.crd..", "dev.klint.core.cel.."));
  }

  @Test
  void roomsOfRulesHaveNoCycles() {
    hold(slices().matching("dev.klint.rules.(*)..").should().beFreeOfCycles());
  }

  @Test
  void rulesKeepNothing() {
    hold(fields().that().areDeclaredInClassesThat().implement(Rule.class).should().beFinal());
    hold(fields().that().areStatic().should().beFinal());
  }

  @Test
  void rulesAreFinal() {
    hold(classes().that().areAssignableTo(Rule.class).should(haveModifier(JavaModifier.FINAL)));
  }

  @Test
  void rulesAreSilentToTheWorld() {
    hold(
        noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class));
  }
}
