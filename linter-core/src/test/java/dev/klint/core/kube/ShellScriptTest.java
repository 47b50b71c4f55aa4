package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellScriptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep infinity",
        "echo hi; sleep inf",
        "echo hi && exec tail -f /dev/null",
        "echo 'a; b' \"c && d\" # e\ntail -F /var/log/x",
        "sleep 365d",
        "while true; do sleep 30; done",
        "set -e\nmigrate\nwhile :; do\n  date >> /tmp/x 2>&1\n  sleep 5\ndone\n",
        "server & sleep infinity",
        "nginx -g 'daemon off;'",
        "if [ -f x ]; then echo y; fi; tail -n 5 -f x"
      })
  void endlessScriptsAreTold(String script) {
    assertThat(ShellScript.of(script).orElseThrow().neverEnds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sleep 5",
        "echo sleep infinity",
        "echo 'sleep infinity'",
        "sleep infinity & wait-for-it",
        "tail -n 5 x",
        "tail -f x | grep -q ready",
        "tail -f x --pid=7",
        "timeout 10 sleep infinity",
        "migrate || sleep infinity",
        "test -n \"$DEBUG\" && sleep infinity",
        "[ -f x ] && exit 0; sleep infinity",
        "if [ -n \"$DEBUG\" ]; then sleep infinity; fi",
        "until nc -z db 5432; do sleep 2; done",
        "while ! nc -z db 5432; do sleep 2; done",
        "while true; do nc -z db 5432 && break; sleep 2; done",
        "while true; do sleep 2; done &",
        "(sleep infinity) & kill $!",
        "# sleep infinity",
        "nginx -t -g 'daemon off;'",
        "trap 'exit 0' TERM; sleep infinity"
      })
  void otherScriptsAreNot(String script) {
    assertThat(ShellScript.of(script).orElseThrow().neverEnds()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cat <<EOF\nsleep infinity\nEOF", "echo 'open", "f() { sleep infinity; }", "fi"})
  void whatIsNotUnderstoodIsNone(String script) {
    assertThat(ShellScript.of(script)).isEmpty();
  }

  @Test
  void commandsKeepTheirWordsAndWhatStandsBehindThem() {
    ShellScript script = ShellScript.of("/bin/a \"$(b; c)\" 2>&1 | d && e & f").orElseThrow();
    assertThat(script.commands())
        .extracting(ShellScript.Command::program, ShellScript.Command::end)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", ShellScript.End.PIPE),
            org.assertj.core.groups.Tuple.tuple("d", ShellScript.End.AND),
            org.assertj.core.groups.Tuple.tuple("e", ShellScript.End.BACKGROUND),
            org.assertj.core.groups.Tuple.tuple("f", ShellScript.End.SEQUENCE));
    assertThat(script.commands().get(0).words()).isEqualTo(List.of("/bin/a", "$(b; c)", "2>&1"));
  }
}
