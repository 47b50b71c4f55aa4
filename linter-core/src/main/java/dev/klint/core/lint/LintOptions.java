package dev.klint.core.lint;

import dev.klint.core.finding.Severity;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.rule.RuleSet;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is to do.
 *
 * @param targets the minors of Kubernetes asked about; not empty
 * @param rules what is on: a finding of another rule is not reported, though it counts for the
 *     verdict
 * @param severities severities that the user changed, by rule id; what the API server refuses stays
 *     an error
 * @param unknownKinds how bad a kind of a group without schema is; empty to say nothing
 * @param threads at most so many work at once; 1 keeps to the calling thread
 */
public record LintOptions(
    KubeVersions targets,
    RuleSet rules,
    Map<String, Severity> severities,
    Optional<Severity> unknownKinds,
    int threads) {}
