package dev.klint.core.rule;

import java.util.List;

/**
 * The rules of a run.
 *
 * @param rules what looks at resources
 * @param infos everything that may be reported, the reader's and schema's own findings included,
 *     sorted by id
 */
public record RuleSet(List<Rule> rules, List<RuleInfo> infos) {}
