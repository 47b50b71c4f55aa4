package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.9.8.7",
        "0.0.0.0",
        "::",
        "::1",
        "2001:db8::ffff",
        "1:2:3:4:5:6:7:8",
        "FE80::A",
        "1:2:3:4:5:6:1.2.3.4",
        "1::1.2.3.4",
        "fe80:0:0:0:0:0:0:abc"
      })
  void addressIsLegal(String address) {
    assertThat(IpAddresses.problem(address)).isNull();
    assertThat(IpAddresses.strictProblem(address)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "1.2.3.",
        ".1.2.3",
        "1..2.3",
        "1.2.3.4/24",
        "a.b.c.d",
        ":",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "::1%eth0",
        "12345::",
        "1:2:3:4:5:6:7:1.2.3.4",
        "1.2.3.4::",
        "g::",
        "1:2:3:4:5:6:7::8",
        " 1.2.3.4",
        "١.2.3.4"
      })
  void addressIsNotLegal(String address) {
    assertThat(IpAddresses.problem(address)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010.9.8.7",
        "10.9.8.07",
        "::ffff:1.2.3.4",
        "0:0:0:0:0:ffff:102:304",
        "::FFFF:1:2"
      })
  void strictRulesRefuseWhatOldOnesTake(String address) {
    assertThat(IpAddresses.problem(address)).isNull();
    assertThat(IpAddresses.strictProblem(address)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "10.9.8.7,          10.9.8.7",
    "010.9.8.07,        10.9.8.7",
    "::ffff:1.2.3.4,    1.2.3.4",
    "0:0:0:0:0:0:0:0,   ::",
    "0:0:0:0:0:0:0:1,   ::1",
    "1:0:0:0:0:0:0:0,   1::",
    "2001:DB8:0:0::A,   2001:db8::a",
    "1:0:0:2:0:0:0:3,   1:0:0:2::3",
    "1:0:0:2:3:0:0:4,   1::2:3:0:0:4",
    "1:0:3:4:5:6:7:8,   1:0:3:4:5:6:7:8",
    "1::3:4:5:6:7:8,    1:0:3:4:5:6:7:8",
    "0:0:3:4:5:6:0:0,   ::3:4:5:6:0:0",
    "::1.2.3.4,         ::102:304",
    "0001:0:0:0:0:0:0:0100, 1::100"
  })
  void addressHasOneCanonicalForm(String address, String canonical) {
    byte[] bytes = Objects.requireNonNull(IpAddresses.parse(address));
    assertThat(IpAddresses.canonical(bytes)).isEqualTo(canonical);
    assertThat(IpAddresses.canonicalProblem(canonical)).isNull();
    assertThat(IpAddresses.canonicalProblem(address) == null).isEqualTo(address.equals(canonical));
  }
}
