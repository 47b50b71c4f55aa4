package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronSchedulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "* * * * *",
        "? ? ? ? ?",
        "*/5 0-23/2 1,15 jan-DEC sun",
        "0 0 31 2 *",
        " 0  0\t1 1 0 ",
        "@daily",
        "@annually",
        "@every 1h30m",
        "@every -1.5s",
        "5/15 * * * *",
        "1, 2 * * *",
        "*-5 * * * *",
        "+5 * * * *"
      })
  void scheduleIsLegal(String schedule) {
    assertThat(CronSchedules.problem(schedule)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* * * *",
        "* * * * * *",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * * 13 *",
        "* * * * 7",
        "*/0 * * * *",
        "*/ * * * *",
        "5-1 * * * *",
        "1-2-3 * * * *",
        "1/2/3 * * * *",
        "-1 * * * *",
        "jan * * * *",
        "* * * anu *",
        "@Daily",
        "@every",
        "@every 5",
        "@every 1x",
        "a"
      })
  void scheduleIsNotLegal(String schedule) {
    assertThat(CronSchedules.problem(schedule)).isNotNull();
  }
}
