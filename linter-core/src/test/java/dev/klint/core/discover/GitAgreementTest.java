package dev.klint.core.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.klint.core.text.Input;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discovery must leave out exactly what the real git would not add. */
class GitAgreementTest {
  private static final List<String> FILES =
      List.of(
          "a.yaml",
          "b.yaml",
          "ab.yaml",
          "c d.yaml",
          "#e.yaml",
          "!f.yaml",
          "[g].yaml",
          "x*y.yaml",
          "build/a.yaml",
          "build/sub/b.yaml",
          "sub/a.yaml",
          "sub/build/c.yaml",
          "sub/deep/a.yaml",
          "sub/deep/er/b.yaml",
          "sub/deep/er/est/a.yaml",
          "foo/bar/a.yaml",
          "foo/x/bar/b.yaml",
          "foo/bar.yaml",
          "Z9.yaml",
          "a-b.yaml");

  private static final List<String> PARTS =
      List.of(
          "a",
          "b",
          "a.yaml",
          "*.yaml",
          "*",
          "**",
          "?",
          "build",
          "sub",
          "deep",
          "er",
          "foo",
          "bar",
          "[ab].yaml",
          "[!a].yaml",
          "[a-c]*",
          "x\\*y.yaml",
          "[[:digit:]]",
          "[[:upper:]]?.yaml",
          "***",
          "f**",
          "**r",
          "\\a.yaml",
          "[",
          "[]g].yaml",
          "c\\ d.yaml",
          "\\",
          "[[:alpha:]-]*");

  private static final List<String> LINES =
      List.of(
          "",
          "# comment",
          "\\#e.yaml",
          "#e.yaml",
          "\\!f.yaml",
          "!f.yaml",
          "a.yaml   ",
          "c d.yaml",
          "c d.yaml\\ ",
          "/a.yaml",
          "build/",
          "/build",
          "sub/build/",
          "foo/**/bar",
          "**/deep",
          "sub/**",
          "!sub/deep/",
          "*.yaml",
          "!a.yaml",
          "/*",
          "!/sub",
          "a.yaml\r",
          "\t",
          "!",
          "/",
          "//",
          "**/",
          "/**",
          "foo/*",
          "foo/**",
          "**/a.yaml",
          "sub/**/a.yaml",
          "!**/b.yaml");

  private final Path folder;

  GitAgreementTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  @BeforeEach
  void makeRepository() throws Exception {
    assumeTrue(git("init", "-q").isEmpty());
    for (String file : FILES) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "a: 1\n");
    }
  }

  @Test
  void everyKindOfLineAloneMeansWhatItMeansToGit() throws Exception {
    for (String line : LINES) {
      agree(List.of(line), List.of());
    }
  }

  @Test
  void linesTogetherAndNestedFilesMeanWhatTheyMeanToGit() throws Exception {
    Random random = new Random(20_240_607);
    for (int i = 0; i < 250; i++) {
      agree(lines(random), random.nextInt(3) == 0 ? lines(random) : List.of());
    }
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      lines.add(random.nextInt(3) == 0 ? any(LINES, random) : pattern(random));
    }
    return lines;
  }

  private static String pattern(Random random) {
    StringBuilder pattern = new StringBuilder(random.nextInt(4) == 0 ? "!" : "");
    pattern.append(random.nextInt(4) == 0 ? "/" : "");
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      pattern.append(any(PARTS, random)).append(n > 1 ? "/" : "");
    }
    return pattern.append(random.nextInt(5) == 0 ? "/" : "").toString();
  }

  private static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private void agree(List<String> top, List<String> nested) throws Exception {
    Files.writeString(folder.resolve(".gitignore"), String.join("\n", top) + "\n");
    Files.writeString(folder.resolve("sub/.gitignore"), String.join("\n", nested) + "\n");
    TreeSet<String> expected = new TreeSet<>();
    for (String name : git("ls-files", "-z", "--others", "--exclude-standard").split("\0", -1)) {
      if (name.endsWith(".yaml")) {
        expected.add(name);
      }
    }
    Discovery discovery = new Discovery(folder.toFile(), List.of(), true);
    discovery.add(".");
    TreeSet<String> found = new TreeSet<>();
    for (Input input : discovery.found().inputs()) {
      found.add(input.name());
    }
    assertThat(found).as("lines %s, in sub %s", top, nested).isEqualTo(expected);
  }

  private String git(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.excludesFile="));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("GIT_CONFIG_GLOBAL", File.separator + "dev/null");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out;
  }
}
