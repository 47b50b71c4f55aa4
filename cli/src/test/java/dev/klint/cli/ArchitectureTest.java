package dev.klint.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What the command line may do. */
class ArchitectureTest {
  private static final JavaClasses CLI =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.klint.cli");

  private static void hold(ArchRule rule) {
    assertThat(CLI.size()).as("classes to look at").isGreaterThan(10);
    rule.check(CLI);
  }

  @Test
  void onlyMainEndsTheProcess() {
    hold(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Main.class.getName())
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class));
  }

  @Test
  void librariesOfOtherRoomsStayThere() {
    hold(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.snakeyaml..", "com.networknt..", "tools.jackson..", "org.apache.maven.."));
  }

  @Test
  void nothingReachesTheNetwork() {
    hold(
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net..", "javax.net.."));
  }

  @Test
  void thereIsNoStaticMutableState() {
    hold(fields().that().areStatic().should().beFinal());
  }
}
