package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "${NAME}",
        "app-${NAME}-v1",
        "${NAME:=web}",
        "$NAME",
        "$_N2",
        "{{ .Values.name }}",
        "ENC[AES256_GCM,data:x,type:str]"
      })
  void valuesThatStandForOthersAreKnown(String value) {
    assertThat(Placeholders.isIn(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "web",
        "$(NAME)",
        "$name",
        "$1",
        "$",
        "a-$NAME",
        "$NAME/b",
        "${",
        "a}",
        "{{",
        "ENC",
        "not ENC[x]"
      })
  void otherValuesAreNot(String value) {
    assertThat(Placeholders.isIn(value)).isFalse();
  }

  @Test
  void whatKustomizeFillsInIsAskedForOnlyWhereItIsRefused() {
    assertThat(Placeholders.standsFor("$(prefix)-web")).isTrue();
    assertThat(Placeholders.standsFor("${NAME}")).isTrue();
    assertThat(Placeholders.standsFor("$(prefix")).isFalse();
    assertThat(Placeholders.isIn("$(prefix)-web")).isFalse();
  }
}
