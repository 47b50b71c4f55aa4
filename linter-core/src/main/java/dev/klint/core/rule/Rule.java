package dev.klint.core.rule;

/**
 * A rule: stateless, shared by threads, told by its interface what it looks at. Implement one of
 * the four kinds.
 */
public sealed interface Rule permits ResourceRule, WorkloadRule, ContainerRule, SetRule {
  RuleInfo info();
}
