package dev.klint.core.rule;

import java.util.List;

/**
 * A rule: stateless, shared by threads, told by its interface what it looks at. Implement one of
 * the four kinds.
 */
public sealed interface Rule permits ResourceRule, WorkloadRule, ContainerRule, SetRule {
  RuleInfo info();

  /** Everything that it may report; for most rules just {@link #info}. */
  default List<RuleInfo> infos() {
    return List.of(info());
  }
}
