package dev.klint.core.rule;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.SECURITY;
import static dev.klint.core.rule.Profile.VALIDITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSelectionTest {
  private record Silent(RuleInfo info) implements ResourceRule {
    @Override
    public List<Finding> check(Resource resource) {
      return List.of();
    }
  }

  private static final Rule REFUSED =
      new Silent(RuleInfo.error("refused", "schema", "s").in(VALIDITY, RECOMMENDED, SECURITY));
  private static final Rule ROOT =
      new Silent(RuleInfo.warning("root", "hardening", "s").in(SECURITY));
  private static final Rule LATEST =
      new Silent(RuleInfo.warning("latest", "images", "s").in(RECOMMENDED, SECURITY));
  private static final Rule STYLE = new Silent(RuleInfo.info("style", "images", "s"));

  private static final RuleSet ALL = set(REFUSED, ROOT, LATEST, STYLE);

  private static RuleSet set(Rule... rules) {
    return new RuleSet(List.of(rules), List.of(rules).stream().map(Rule::info).toList());
  }

  private static List<String> reported(RuleSelection selection) {
    return selection.from(ALL).infos().stream().map(RuleInfo::id).toList();
  }

  private static RuleSelection selection(
      List<String> select, List<String> extend, List<String> ignore) {
    return new RuleSelection(RECOMMENDED, select, extend, ignore);
  }

  @Test
  void aProfileHasItsRules() {
    assertThat(reported(RuleSelection.of(RECOMMENDED))).containsExactly("refused", "latest");
    assertThat(reported(RuleSelection.of(VALIDITY))).containsExactly("refused");
    assertThat(reported(RuleSelection.of(Profile.ALL)))
        .containsExactly("refused", "root", "latest", "style");
  }

  @Test
  void selectReplacesTheProfileAndExtendSelectAddsToIt() {
    assertThat(reported(selection(List.of("root"), List.of(), List.of()))).containsExactly("root");
    assertThat(reported(selection(List.of(), List.of("images"), List.of())))
        .containsExactly("refused", "latest", "style");
    assertThat(reported(selection(List.of("security"), List.of("style"), List.of())))
        .containsExactly("refused", "root", "latest", "style");
  }

  @Test
  void theNarrowerNameWins() {
    assertThat(reported(selection(List.of("images"), List.of(), List.of("latest"))))
        .containsExactly("style");
    assertThat(reported(selection(List.of("latest"), List.of(), List.of("images"))))
        .containsExactly("latest");
    assertThat(reported(selection(List.of("images"), List.of(), List.of("all"))))
        .containsExactly("latest", "style");
  }

  @Test
  void ofEqualNamesIgnoreWins() {
    assertThat(reported(selection(List.of("latest"), List.of(), List.of("latest")))).isEmpty();
    assertThat(reported(selection(List.of(), List.of(), List.of("recommended")))).isEmpty();
  }

  @Test
  void whatTheServerRefusesIsAlwaysLookedFor() {
    RuleSet set = selection(List.of("style"), List.of(), List.of("refused")).from(ALL);

    assertThat(set.rules()).containsExactly(REFUSED, STYLE);
    assertThat(set.infos()).extracting(RuleInfo::id).containsExactly("style");
  }

  @Test
  void unknownNamesAreToldWithAGuess() {
    assertThat(selection(List.of("latset"), List.of(), List.of()).mistake(ALL))
        .isEqualTo("no rule, group or profile is called 'latset'; did you mean 'latest'?");
    assertThat(selection(List.of(), List.of(), List.of("zzz")).mistake(ALL))
        .isEqualTo("no rule, group or profile is called 'zzz'; klint rules lists them");
    assertThat(selection(List.of("images"), List.of("root"), List.of("strict")).mistake(ALL))
        .isNull();
  }

  @Test
  void onlyRuleIdsCountAsNames() {
    RuleSelection selection = selection(List.of("images"), List.of("style"), List.of());

    assertThat(selection.names("style")).isTrue();
    assertThat(selection.names("latest")).isFalse();
  }
}
