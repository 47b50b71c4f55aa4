package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0/8", "0.0.0.0/0", "10.9.8.7/32", "::/0", "2001:db8::/32", "::1/128"})
  void blockIsLegal(String block) {
    assertThat(Cidr.problem(block)).isNull();
    assertThat(Cidr.strictProblem(block)).isNull();
    assertThat(Cidr.canonicalProblem(block)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/8",
        "10.0.0.0",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/+8",
        "10.0.0.0/8 ",
        "10.0.0.0/8/8",
        "10.0.0.0/0x8",
        "10.0.0/8",
        "10.0.0.0/255.0.0.0",
        "::/129",
        "::/99999999999999999999"
      })
  void blockIsNotLegal(String block) {
    assertThat(Cidr.problem(block)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010.0.0.0/8",
        "10.0.0.0/08",
        "10.0.0.1/8",
        "::ffff:10.0.0.0/104",
        "2001:db8::1/32",
        "::/00"
      })
  void strictRulesRefuseWhatOldOnesTake(String block) {
    assertThat(Cidr.problem(block)).isNull();
    assertThat(Cidr.strictProblem(block)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001:DB8::/32", "2001:db8:0:0::/64", "2001:0db8::/32"})
  void newerFieldsTakeOneFormOnly(String block) {
    assertThat(Cidr.strictProblem(block)).isNull();
    assertThat(Cidr.canonicalProblem(block)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,   10.1.0.0/16,    true",
    "10.0.0.0/8,   10.0.0.0/8,     false",
    "10.0.0.0/8,   0.0.0.0/0,      false",
    "10.0.0.0/8,   11.0.0.0/16,    false",
    "10.0.0.0/9,   10.127.0.0/16,  true",
    "10.0.0.0/9,   10.128.0.0/16,  false",
    "0.0.0.0/0,    ::/1,           false",
    "::/0,         10.0.0.0/8,     false",
    "2001:db8::/32, 2001:db8:1::/48, true"
  })
  void largerBlockHasAllOfTheSmallerAndMore(String block, String other, boolean larger) {
    assertThat(parse(block).isLargerThan(parse(other))).isEqualTo(larger);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,          true",
    "2001:db8::/32,       false",
    "::ffff:10.0.0.0/104, true",
    "::ffff:10.0.0.0/8,   false"
  })
  void blockIsOfTheFamilyOfItsFirstAddress(String block, boolean four) {
    assertThat(parse(block).isV4()).isEqualTo(four);
  }

  private static Cidr parse(String block) {
    return Objects.requireNonNull(Cidr.parse(block));
  }
}
