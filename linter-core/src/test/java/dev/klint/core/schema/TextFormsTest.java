package dev.klint.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.kube.DurationText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of text that a real API server was seen to take and to refuse. */
class TextFormsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-02T03:04:05Z",
        "2024-01-02T3:04:05Z",
        "2024-01-02T03:04:05,123Z",
        "2024-01-02T03:04:05.1234567890123Z",
        "2024-01-02T03:04:05+24:00",
        "2024-01-02T03:04:05+02:60",
        "0000-01-01T00:00:00Z",
        "2024-02-29T00:00:00-02:00"
      })
  void timeIsTaken(String text) {
    assertThat(TimeText.isTime(text, false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024-01-02",
        "2024-01-02t03:04:05z",
        "2024-01-02T03:04:05.Z",
        "2024-1-02T03:04:05Z",
        "2023-02-29T00:00:00Z",
        "2024-01-02T24:00:00Z",
        "2024-06-30T23:59:60Z",
        "2024-01-02T03:04:05+25:00",
        "2024-01-02T03:04:05+0200",
        "2024-01-02T03:04:05Z ",
        "2024-00-02T03:04:05Z",
        "2024-01-02T03:4:05Z",
        "2+24-01-02T03:04:05Z"
      })
  void timeIsRefused(String text) {
    assertThat(TimeText.isTime(text, false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-02T03:04:05.000000Z", "2024-01-02T03:04:05,000000Z",
        "2024-01-02T03:04:05.+00000Z", "2024-01-02T03:04:05.-00000Z"
      })
  void microTimeIsTaken(String text) {
    assertThat(TimeText.isTime(text, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05.00000Z",
        "2024-01-02T03:04:05.0000000Z",
        "2024-01-02T03:04:05.-00001Z"
      })
  void microTimeIsRefused(String text) {
    assertThat(TimeText.isTime(text, true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" 1Gi ", "1e3", "1E", "1Ei", ".5", "5.", ".", "+1", "1e+3", "00012", "1k", "1u"})
  void quantityIsTaken(String text) {
    assertThat(QuantityText.isQuantity(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "1GB", "1K", "1ki", "1 Gi", "1e", "1e+", "1.2.3", "0x10", "1_000", "1,5", "1Gi\n",
        "１", "null", "1Mim", "1Zi"
      })
  void quantityIsRefused(String text) {
    assertThat(QuantityText.isQuantity(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "aGVs\nbG8=", "aGU=\n", "aGV=", "aG\r\nVs"})
  void base64IsTaken(String text) {
    assertThat(Base64Text.isBase64(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"aGVs bG8=", "aGVsbG8", "_-8=", "aGU=aGU=", "aG=", "=", "====", "ÄÄÄÄ"})
  void base64IsRefused(String text) {
    assertThat(Base64Text.isBase64(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1h30m", "-1.5s", "+5ns", ".5s", "1.s", "2562047h47m16s", "1µs"})
  void durationIsTaken(String text) {
    assertThat(DurationText.isDuration(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "s", ".s", "1d", "1 h", "-", "9999999999h", "1.2.3s"})
  void durationIsRefused(String text) {
    assertThat(DurationText.isDuration(text)).isFalse();
  }
}
