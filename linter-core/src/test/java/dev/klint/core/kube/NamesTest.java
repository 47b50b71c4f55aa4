package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "a-b", "a--b", "1-2"})
  void labelIsLegal(String value) {
    assertThat(Names.dnsLabel(value)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "a-", "-a", "A", "a_b", "a.b", "ä", "a b"})
  void labelIsNotLegal(String value) {
    assertThat(Names.dnsLabel(value)).isNotNull();
  }

  @Test
  void lengthsEndWhereTheDocumentationSays() {
    assertThat(Names.dnsLabel("a".repeat(63))).isNull();
    assertThat(Names.dnsLabel("a".repeat(64))).isNotNull();
    assertThat(Names.dnsSubdomain("a".repeat(253))).isNull();
    assertThat(Names.dnsSubdomain("a".repeat(254))).isNotNull();
    assertThat(Names.labelValue("a".repeat(63))).isNull();
    assertThat(Names.labelValue("a".repeat(64))).isNotNull();
    assertThat(Names.portName("a".repeat(15))).isNull();
    assertThat(Names.portName("a".repeat(16))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "a.", ".a", "a..b", "a.-b", "a-.b", "A.b", "a_b"})
  void subdomainIsNotLegal(String value) {
    assertThat(Names.dnsSubdomain(value)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_a", "_a._tcp.b", "a_b"})
  void searchDomainMayHoldUnderscores(String value) {
    assertThat(Names.dnsSubdomainWithUnderscore(value)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a_", "__a", "_", "a._"})
  void searchDomainMayNotEndWithUnderscore(String value) {
    assertThat(Names.dnsSubdomainWithUnderscore(value)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "A.b_c", "example.com/Name", "1"})
  void labelKeyIsLegal(String value) {
    assertThat(Names.labelKey(value)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a/", "a/b/c", "A.com/b", "a b", "-a", "a."})
  void labelKeyIsNotLegal(String value) {
    assertThat(Names.labelKey(value)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80", "a--b", "-a", "a-", "Http", "a_b"})
  void portNameIsNotLegal(String value) {
    assertThat(Names.portName(value)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "..a", "a/b", "a b"})
  void configKeyIsNotLegal(String value) {
    assertThat(Names.configKey(value)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {".a", "a..b", "A_b-c.d"})
  void configKeyMayHoldDots(String value) {
    assertThat(Names.configKey(value)).isNull();
  }

  @Test
  void environmentVariableMayHoldBlanksButNoEqualsSign() {
    assertThat(Names.envVarName("1 a.b-c")).isNull();
    assertThat(Names.envVarName("A=B")).isNotNull();
    assertThat(Names.envVarName("LÖG")).isNotNull();
    assertThat(Names.envVarName("")).isNotNull();
  }

  @Test
  void pathSegmentMayHoldColons() {
    assertThat(Names.pathSegment("system:Node A")).isNull();
    assertThat(Names.pathSegment("a/b")).isNotNull();
    assertThat(Names.pathSegment("..")).isNotNull();
  }
}
