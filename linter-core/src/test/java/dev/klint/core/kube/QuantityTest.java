package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "100m,0.1",
    "1.5Gi,1610612736",
    "1Ki,1024",
    "1k,1000",
    "2e3,2000",
    "2E-3,2m",
    "1E,1e18",
    ".5,500m",
    "5.,5",
    "+1,1",
    "-1.5,-1500m",
    "0.1n,1n",
    "1e-400,1n",
    "0e999999999999,0",
    "1e999999999999,9223372036854775807",
    "16Ei,9223372036854775807"
  })
  void equalAmountsCompareEqual(String one, String other) {
    assertThat(quantity(one)).isEqualByComparingTo(quantity(other));
  }

  @ParameterizedTest
  @CsvSource({"1Mi,1M", "1,999m", "0,-1", "1025,1Ki", "1G,953Mi"})
  void largerAmountsCompareLarger(String larger, String smaller) {
    assertThat(quantity(larger)).isGreaterThan(quantity(smaller));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "m", ".", "-", "1.2.3", "1KB", "1ki", "1K", "1 Gi", "1e", "1e+", "1e1.5", "1e5x", "0x1",
        "1mm", "1E1E", "١"
      })
  void otherTextsAreNone(String text) {
    assertThat(Quantity.of(text)).isEmpty();
  }

  private static Quantity quantity(String text) {
    return Quantity.of(text).orElseThrow();
  }
}
