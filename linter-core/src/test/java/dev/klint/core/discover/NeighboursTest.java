package dev.klint.core.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.text.Input;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTest {
  private final Path root;

  NeighboursTest(@TempDir Path folder) throws IOException {
    this.root = folder.toRealPath();
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path path = root.resolve(name);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "a: 1\n");
    }
  }

  private List<String> neighbours(String from, String... paths) {
    Discovery discovery = new Discovery(root.resolve(from).toFile(), List.of(), true);
    for (String path : paths) {
      discovery.add(path);
    }
    return discovery.found().neighbours().stream()
        .map(input -> root.relativize(Path.of(input.identity())).toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void kustomizationsAreFoundBesideFilesAndAboveThem() throws IOException {
    files("a/b/pod.yaml", "a/b/kustomization.yml", "a/Kustomization", "kustomization.yaml");

    assertThat(neighbours("", "a/b/pod.yaml"))
        .containsExactly("a/b/kustomization.yml", "a/Kustomization", "kustomization.yaml");
  }

  @Test
  void noneIsLookedForAboveTheWorkingDirectory() throws IOException {
    files("kustomization.yaml", "a/pod.yaml", "b/pod.yaml");

    assertThat(neighbours("a", "pod.yaml", "../b/pod.yaml")).isEmpty();
  }

  @Test
  void theRepositoryIsTheBoundWhereThereIsOne() throws IOException {
    files("kustomization.yaml", "repo/kustomization.yaml", "repo/a/pod.yaml", "repo/.git/HEAD");

    assertThat(neighbours("repo/a", "pod.yaml")).containsExactly("repo/kustomization.yaml");
    assertThat(neighbours("", "repo/a/pod.yaml")).containsExactly("repo/kustomization.yaml");
  }

  @Test
  void boundsDoNotHangOnTheOrderOfPaths() throws IOException {
    files("kustomization.yaml", "in/a/pod.yaml", "in/kustomization.yaml", "out/b/pod.yaml");
    files("out/kustomization.yaml", "out/b/kustomization.yaml");

    assertThat(neighbours("in", "a/pod.yaml", "../out/b/pod.yaml"))
        .containsExactly("in/kustomization.yaml", "out/b/kustomization.yaml");
    assertThat(neighbours("in", "../out/b/pod.yaml", "a/pod.yaml"))
        .containsExactly("out/b/kustomization.yaml", "in/kustomization.yaml");
  }

  @Test
  void foldersTellOfTheirOwnIgnoredOrNot() throws IOException {
    files("a/pod.yaml", "a/kustomization.yaml", "b/Kustomization", "kustomization.yaml");
    Files.writeString(root.resolve(".gitignore"), "kustomization.yaml\n");

    assertThat(neighbours("", "a", "b"))
        .containsExactlyInAnyOrder("a/kustomization.yaml", "kustomization.yaml", "b/Kustomization");
    assertThat(neighbours("", "."))
        .containsExactlyInAnyOrder("a/kustomization.yaml", "kustomization.yaml", "b/Kustomization");
  }

  @Test
  void chartsAreFoundBesideTheirTemplates() throws IOException {
    files("shop/Chart.yaml", "shop/templates/web/pod.yaml", "templates/pod.yaml");

    assertThat(neighbours("", "shop/templates/web/pod.yaml")).containsExactly("shop/Chart.yaml");
    assertThat(neighbours("", ".")).containsExactly("shop/Chart.yaml");
    assertThat(neighbours("", "templates/pod.yaml")).isEmpty();
  }

  @Test
  void linksAreLookedAtWhereTheyStandAndWhereTheyLead() throws IOException {
    files("real/pod.yaml", "real/kustomization.yaml", "here/kustomization.yaml");
    Files.createSymbolicLink(root.resolve("here/link.yaml"), Path.of("../real/pod.yaml"));
    Files.createSymbolicLink(root.resolve("way"), Path.of("real"));

    assertThat(neighbours("", "here/link.yaml"))
        .containsExactly("here/kustomization.yaml", "real/kustomization.yaml");
    assertThat(neighbours("", "way/pod.yaml")).containsExactly("real/kustomization.yaml");
  }

  @Test
  void whatIsNoSmallFileIsLeftAlone() throws IOException {
    files("pod.yaml");
    Files.createDirectories(root.resolve("kustomization.yaml"));
    Files.write(root.resolve("Kustomization"), new byte[2 << 20]);

    assertThat(neighbours("", "pod.yaml")).isEmpty();
  }

  @Test
  void standardInputHasTheNeighboursOfItsName() throws IOException {
    files("a/kustomization.yaml");
    Discovery discovery = new Discovery(root.toFile(), List.of(), true);
    discovery.add(
        new Input() {
          @Override
          public String name() {
            return "a/patch.yaml";
          }

          @Override
          public InputStream open() {
            return InputStream.nullInputStream();
          }
        });

    assertThat(discovery.found().neighbours()).hasSize(1);
  }

  @Test
  void identityIsTheSameForAllWaysToAFile() throws IOException {
    files("real/pod.yaml");
    Files.createSymbolicLink(root.resolve("way"), Path.of("real"));
    Discovery discovery = new Discovery(root.toFile(), List.of(), true);
    discovery.add("way/../real/./pod.yaml");

    Input input = discovery.found().inputs().get(0);
    assertThat(input.identity()).isEqualTo(root.resolve("real/pod.yaml").toString());
    assertThat(input.identityOf("../way/pod.yaml")).isEqualTo(input.identity());
    assertThat(input.identityOf("gone/x.yaml")).endsWith("/real/gone/x.yaml");
    assertThat(input.identityOf("no\0path")).isNotEqualTo(input.identity());
  }
}
