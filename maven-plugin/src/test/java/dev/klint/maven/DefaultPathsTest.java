package dev.klint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultPathsTest {
  @Test
  void foldersThatAreNotThereAreLeftOut(@TempDir Path module) throws IOException {
    Path k8s = Files.createDirectories(module.resolve("src/main/k8s"));
    Path deploy = Files.createDirectories(module.resolve("deploy"));

    assertThat(DefaultPaths.sources(module)).containsExactly(k8s, deploy);
  }

  @Test
  void foldersWithPartsOfObjectsAreLeftOut(@TempDir Path module) throws IOException {
    Files.createDirectories(module.resolve("src/main/jkube"));
    Files.createDirectories(module.resolve("src/main/fabric8"));

    assertThat(DefaultPaths.sources(module)).isEmpty();
  }

  @Test
  void jsonTwinOfGeneratedFileIsLeftOut(@TempDir Path target) throws IOException {
    Path folder = Files.createDirectories(target.resolve("kubernetes"));
    Path yaml = Files.createFile(folder.resolve("kubernetes.yml"));
    Path alone = Files.createFile(folder.resolve("minikube.json"));
    Files.createFile(folder.resolve("kubernetes.json"));
    Files.createFile(folder.resolve("Dockerfile"));

    assertThat(DefaultPaths.generated(target)).containsExactly(yaml, alone);
  }

  @Test
  void foldersBesideGeneratedFilesAreLeftOut(@TempDir Path target) throws IOException {
    Path folder = Files.createDirectories(target.resolve("classes/META-INF/jkube"));
    Path whole = Files.createFile(folder.resolve("kubernetes.yml"));
    Files.createDirectories(folder.resolve("kubernetes"));
    Files.createFile(folder.resolve("kubernetes/web-deployment.yml"));

    assertThat(DefaultPaths.generated(target)).containsExactly(whole);
  }

  @Test
  void moduleThatWasNotBuiltHasNoGeneratedFiles(@TempDir Path module) throws IOException {
    assertThat(DefaultPaths.generated(module.resolve("target"))).isEmpty();
  }
}
