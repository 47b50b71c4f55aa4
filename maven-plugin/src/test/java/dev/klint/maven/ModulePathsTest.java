package dev.klint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulePathsTest {
  private final Path basedir;
  private final Path target;
  private final ModulePaths module;

  ModulePathsTest(@TempDir Path basedir) {
    this.basedir = basedir;
    this.target = basedir.resolve("target");
    this.module = ModulePaths.of(basedir, target, true);
  }

  @Test
  void foldersThatAreNotThereAreLeftOut() throws IOException {
    Path k8s = Files.createDirectories(basedir.resolve("src/main/k8s"));
    Path deploy = Files.createDirectories(basedir.resolve("deploy"));

    assertThat(module.sets(List.of())).containsExactly(List.of(k8s, deploy));
  }

  @Test
  void foldersWithPartsOfObjectsAreAmongThem() throws IOException {
    Path jkube = Files.createDirectories(basedir.resolve("src/main/jkube"));
    Path fabric8 = Files.createDirectories(basedir.resolve("src/main/fabric8"));

    assertThat(module.sets(List.of())).containsExactly(List.of(jkube, fabric8));
  }

  @Test
  void generatedFilesAreJudgedEachByItself() throws IOException {
    Path folder = Files.createDirectories(target.resolve("classes/META-INF/jkube"));
    Path kubernetes = Files.createFile(folder.resolve("kubernetes.yml"));
    Path openshift = Files.createFile(folder.resolve("openshift.yml"));

    assertThat(module.sets(List.of()))
        .containsExactly(List.of(), List.of(kubernetes), List.of(openshift));
  }

  @Test
  void jsonTwinOfGeneratedFileIsLeftOut() throws IOException {
    Path folder = Files.createDirectories(target.resolve("kubernetes"));
    Path yaml = Files.createFile(folder.resolve("kubernetes.yml"));
    Path alone = Files.createFile(folder.resolve("minikube.json"));
    Files.createFile(folder.resolve("kubernetes.json"));
    Files.createFile(folder.resolve("Dockerfile"));

    assertThat(module.sets(List.of())).containsExactly(List.of(), List.of(yaml), List.of(alone));
  }

  @Test
  void foldersBesideGeneratedFilesAreLeftOut() throws IOException {
    Path folder = Files.createDirectories(target.resolve("classes/META-INF/jkube/kubernetes"));
    Files.createFile(folder.resolve("web-deployment.yml"));

    assertThat(module.sets(List.of())).containsExactly(List.of());
  }

  @Test
  void givenPathsTakeThePlaceOfAllOthers() throws IOException {
    Files.createDirectories(basedir.resolve("k8s"));
    File given = new File("pod.yaml");

    assertThat(module.sets(List.of(given))).containsExactly(List.of(given.toPath()));
  }

  @Test
  void withoutPomTheFolderItselfIsChecked() throws IOException {
    ModulePaths folder = ModulePaths.of(basedir, Path.of("${project.basedir}/target"), false);

    assertThat(folder.sets(List.of())).containsExactly(List.of(basedir));
    assertThat(folder.reports()).isEqualTo(basedir.resolve("target/klint"));
  }
}
