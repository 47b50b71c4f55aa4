package dev.klint.core.rule;

import dev.klint.core.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rules a user wants, as in ruff: {@code select} replaces the profile, {@code extendSelect}
 * adds to either, {@code ignore} takes away. Each names rules, groups or profiles; a rule's name
 * outweighs its group's, and that a profile's; where both name it alike, it is ignored.
 *
 * @param select empty for what the profile has
 */
public record RuleSelection(
    Profile profile, List<String> select, List<String> extendSelect, List<String> ignore) {

  /** What a profile has. */
  public static RuleSelection of(Profile profile) {
    return new RuleSelection(profile, List.of(), List.of(), List.of());
  }

  /**
   * The selected ones of all rules. Rules that tell what the API server refuses are always run, as
   * the verdict of a document hangs on them; only {@link RuleSet#infos} says what is reported.
   */
  public RuleSet from(RuleSet all) {
    List<RuleInfo> infos = new ArrayList<>(all.infos().size());
    for (RuleInfo info : all.infos()) {
      if (selects(info)) {
        infos.add(info);
      }
    }
    List<Rule> rules = new ArrayList<>(all.rules().size());
    for (Rule rule : all.rules()) {
      if (rule.info().profiles().contains(Profile.VALIDITY) || selectsAny(rule.infos())) {
        rules.add(rule);
      }
    }
    return new RuleSet(rules, infos, all.names());
  }

  private boolean selectsAny(List<RuleInfo> infos) {
    for (RuleInfo info : infos) {
      if (selects(info)) {
        return true;
      }
    }
    return false;
  }

  /** Whether findings of this rule are reported. */
  public boolean selects(RuleInfo info) {
    int ignored = weight(ignore, info);
    int selected = Math.max(weight(select, info), weight(extendSelect, info));
    if (select.isEmpty() && info.profiles().contains(profile)) {
      selected = Math.max(selected, 1);
    }
    return selected > ignored;
  }

  /** Whether the rule was asked for by its own name. */
  public boolean names(String id) {
    return select.contains(id) || extendSelect.contains(id);
  }

  /** 3 when the rule is named, 2 when its group is, 1 for a profile that has it, else 0. */
  private static int weight(List<String> names, RuleInfo info) {
    int weight = 0;
    for (String name : names) {
      if (name.equals(info.id())) {
        return 3;
      } else if (name.equals(info.group())) {
        weight = 2;
      } else if (weight == 0 && inProfile(name, info)) {
        weight = 1;
      }
    }
    return weight;
  }

  private static boolean inProfile(String name, RuleInfo info) {
    for (Profile profile : info.profiles()) {
      if (profile.word().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** What is wrong with the selection, in one line; null when every name is known. */
  public @Nullable String mistake(RuleSet all) {
    List<String> names = new ArrayList<>(select);
    names.addAll(extendSelect);
    names.addAll(ignore);
    for (String name : names) {
      String mistake = mistake(name, all);
      if (mistake != null) {
        return mistake;
      }
    }
    return null;
  }

  private static @Nullable String mistake(String name, RuleSet all) {
    List<String> known = new ArrayList<>();
    for (RuleInfo info : all.infos()) {
      known.add(info.id());
      known.add(info.group());
    }
    for (Profile profile : Profile.values()) {
      known.add(profile.word());
    }
    if (known.contains(name)) {
      return null;
    }
    String near = Spelling.nearest(name, known);
    return "no rule, group or profile is called '"
        + name
        + "'"
        + (near == null ? "; klint rules lists them" : "; did you mean '" + near + "'?");
  }
}
