package dev.klint.core;

import static com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walls of the house: which room may know which, and which library lives where. */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.klint.core");

  private static void hold(ArchRule rule) {
    assertThat(CORE.size()).as("classes to look at").isGreaterThan(50);
    rule.check(CORE);
  }

  @Test
  void roomsOnlyKnowTheRoomsBelow() {
    hold(
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("text")
            .definedBy("dev.klint.core.text")
            .layer("discover")
            .definedBy("dev.klint.core.discover")
            .layer("yaml")
            .definedBy("dev.klint.core.yaml")
            .layer("kube")
            .definedBy("dev.klint.core.kube")
            .layer("finding")
            .definedBy("dev.klint.core.finding")
            .layer("crd")
            .definedBy("dev.klint.core.crd")
            .layer("cel")
            .definedBy("dev.klint.core.cel")
            .layer("rule")
            .definedBy("dev.klint.core.rule")
            .layer("schema")
            .definedBy("dev.klint.core.schema")
            .layer("report")
            .definedBy("dev.klint.core.report")
            .optionalLayer("suppress")
            .definedBy("dev.klint.core.suppress")
            .optionalLayer("fix")
            .definedBy("dev.klint.core.fix")
            .layer("lint")
            .definedBy("dev.klint.core.lint")
            .whereLayer("lint")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("lint")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("lint")
            .whereLayer("suppress")
            .mayOnlyBeAccessedByLayers("lint")
            .whereLayer("fix")
            .mayOnlyBeAccessedByLayers("lint")
            .whereLayer("discover")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("crd")
            .mayOnlyBeAccessedByLayers("cel", "schema", "discover", "lint")
            .whereLayer("rule")
            .mayOnlyBeAccessedByLayers("schema", "suppress", "report", "lint")
            .whereLayer("finding")
            .mayOnlyBeAccessedByLayers("crd", "rule", "schema", "suppress", "fix", "report", "lint")
            .whereLayer("cel")
            .mayOnlyBeAccessedByLayers("schema", "lint")
            .whereLayer("kube")
            .mayOnlyBeAccessedByLayers(
                "discover",
                "finding",
                "crd",
                "cel",
                "rule",
                "schema",
                "suppress",
                "fix",
                "report",
                "lint")
            .whereLayer("yaml")
            .mayOnlyBeAccessedByLayers(
                "kube", "finding", "crd", "rule", "schema", "suppress", "fix", "report", "lint"));
  }

  @Test
  void thereAreNoCyclesBetweenRooms() {
    hold(slices().matching("dev.klint.core.(*)..").should().beFreeOfCycles());
  }

  @Test
  void yamlLibraryLivesInTheReader() {
    hold(library("org.snakeyaml..", "..core.yaml.."));
  }

  @Test
  void schemaLibraryAndJacksonLiveInTheSchemaRoom() {
    hold(library("com.networknt..", "..core.schema.."));
    hold(library("tools.jackson..", "..core.schema.."));
  }

  @Test
  void expressionLibraryLivesInTheCelRoom() {
    for (String name :
        List.of("dev.cel..", "com.google.common..", "com.google.protobuf..", "org.antlr..")) {
      hold(library(name, "..core.cel.."));
    }
  }

  @Test
  void patternsOfGoAreANotionOfKubeAndOfExpressions() {
    hold(library("com.google.re2j..", "..core.kube..", "..core.cel.."));
  }

  private static ArchRule library(String library, String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }

  @Test
  void nothingReachesTheNetworkOrTheConsole() {
    hold(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "javax.net..", "java.nio.channels..")
            .because("klint is offline"));
    hold(
        noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .because("only front ends talk to the world"));
  }

  @Test
  void filesAreOpenedWhereTheyAreFoundOrMended() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackages("..core.discover..", "..core.fix..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.FileInputStream"));
  }

  @Test
  void nothingIsSharedThatCanChange() {
    hold(
        fields().that().areStatic().should().beFinal().because("there is no static mutable state"));
    hold(
        fields()
            .that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("..kube..", "..finding..", "..rule..")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .beFinal());
  }

  @Test
  void publicTypesAreClosed() {
    hold(
        classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .should(haveModifier(JavaModifier.FINAL)));
  }

  @Test
  void noRoomIsADrawerForEverything() {
    hold(
        noClasses().should().resideInAnyPackage("..util..", "..utils..", "..helper..", "..misc.."));
  }

  @Test
  void aRuleCanFail() {
    JavaClasses tests =
        new ClassFileImporter().importClasses(ArchitectureTest.class, JavaModifier.class);
    assertThat(library("com.tngtech..", "..core.schema..").evaluate(tests).hasViolation()).isTrue();
  }
}
