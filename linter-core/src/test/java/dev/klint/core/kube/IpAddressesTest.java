package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
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
}
