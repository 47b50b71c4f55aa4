package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSelectorTest {
  private static final Labels WEB = new Labels(Map.of("app", "web", "tier", "front"));

  private static Optional<LabelSelector> structured(String flow) {
    return LabelSelector.of(Manifests.resource("selector: " + flow + "\n").field().get("selector"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | true",
        "{matchLabels: {app: web}} | true",
        "{matchLabels: {app: web, tier: back}} | false",
        "{matchExpressions: [{key: app, operator: In, values: [api, web]}]} | true",
        "{matchExpressions: [{key: app, operator: In, values: [api]}]} | false",
        "{matchExpressions: [{key: app, operator: NotIn, values: [web]}]} | false",
        "{matchExpressions: [{key: zone, operator: NotIn, values: [a]}]} | true",
        "{matchExpressions: [{key: tier, operator: Exists}]} | true",
        "{matchExpressions: [{key: zone, operator: Exists}]} | false",
        "{matchExpressions: [{key: zone, operator: DoesNotExist}]} | true",
        "{matchLabels: {app: web}, matchExpressions: [{key: tier, operator: DoesNotExist}]} | false"
      })
  void allRequirementsMustHold(String selector, boolean matches) {
    assertThat(structured(selector).orElseThrow().matches(WEB)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{matchLabels: {app: 1}}",
        "{matchLabels: {app: '${APP}'}}",
        "{matchLabels: [app]}",
        "{matchExpressions: [{key: app, operator: Equals, values: [web]}]}",
        "{matchExpressions: [{key: app, operator: In, values: [1]}]}"
      })
  void whatCannotBeKnownIsNone(String selector) {
    assertThat(structured(selector)).isEmpty();
  }

  @Test
  void plainMapAsksForEquality() {
    Field map = Manifests.resource("selector: {app: web}\n").field().get("selector");
    LabelSelector selector = LabelSelector.ofMap(map).orElseThrow();
    assertThat(selector.matches(WEB)).isTrue();
    assertThat(selector.matches(new Labels(Map.of("app", "api")))).isFalse();
  }
}
