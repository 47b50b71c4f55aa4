package dev.klint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does not need costs it nothing. */
class StartUpTest {
  private static final List<String> EXPRESSIONS =
      List.of("dev.klint.core.cel.", "dev.cel.", "com.google.common.", "org.antlr.");

  /** The classes that a run loads, one a line of the virtual machine's own log. */
  private static List<String> loaded(Path folder, String manifest)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("it.yaml"), manifest);
    Path log = folder.resolve("log.txt");
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--no-config",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    run.waitFor();
    return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
        .filter(line -> EXPRESSIONS.stream().anyMatch(line::contains))
        .toList();
  }

  @Test
  void podLoadsNothingForExpressions(@TempDir Path folder)
      throws IOException, InterruptedException {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec: {containers: [{name: web, image: "web:1"}]}
        """;
    assertThat(loaded(folder, pod)).isEmpty();
  }

  @Test
  void selectorOfDevicesDoes(@TempDir Path folder) throws IOException, InterruptedException {
    String selector =
        """
        apiVersion: resource.k8s.io/v1
        kind: DeviceClass
        metadata: {name: gpu}
        spec: {selectors: [{cel: {expression: device.driver == 'gpu.example.com'}}]}
        """;
    assertThat(loaded(folder, selector)).isNotEmpty();
  }
}
