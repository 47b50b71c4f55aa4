package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "command: [sh, -c, sleep infinity]",
        "command: [/bin/bash, -euxc], args: [sleep infinity]",
        "command: [bash, -o, pipefail, -c, sleep infinity]",
        "args: [/bin/sh, -c, sleep infinity]",
        "command: [tini, --, sh, -c, sleep infinity]",
        "command: [sleep, infinity]",
        "command: [sleep], args: [infinity]"
      })
  void shellWrappersAreOpened(String container) {
    CommandLine line = CommandLine.of(Manifests.container(container));
    assertThat(line.script().orElseThrow().neverEnds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image: a",
        "command: [sh]",
        "command: [sh, /run.sh, -c]",
        "command: [sleep, 5]",
        "command: [bash, -c]"
      })
  void whatDoesNotShowWhatRunsHasNoScript(String container) {
    assertThat(CommandLine.of(Manifests.container(container)).script()).isEmpty();
  }

  @Test
  void nothingWrittenIsEmpty() {
    assertThat(CommandLine.of(Manifests.container("image: a")).isEmpty()).isTrue();
  }
}
