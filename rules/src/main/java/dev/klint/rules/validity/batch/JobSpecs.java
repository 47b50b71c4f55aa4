package dev.klint.rules.validity.batch;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Values;
import dev.klint.rules.validity.pod.PodSpecs;
import org.jspecify.annotations.Nullable;

/** The spec of a Job or of the template in a CronJob; answers for {@code validateJobSpec}. */
final class JobSpecs {
  private static final String INDEXED = "Indexed";
  private static final long MOST_INDEXED = 100_000;
  private static final long MOST_WITH_MANY = 10_000;
  private static final String[] COUNTS = {
    "parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished"
  };

  private JobSpecs() {}

  /**
   * @param job a Job itself, whose counts have defaults, not the template in a CronJob
   */
  static void validate(Field spec, boolean job, Faults faults) {
    for (String count : COUNTS) {
      Values.nonNegative(spec.get(count), faults);
    }
    perIndex(spec, faults.since(29));
    ManagedBy.validate(spec.get("managedBy"), faults.since(32));
    Field mode = spec.get("completionMode");
    Values.oneOfIfSet(mode, faults, "NonIndexed", INDEXED);
    boolean indexed = mode.stringOr("").equals(INDEXED);
    if (indexed) {
      indexed(spec, job, faults.as(ValidityRules.JOB_FIELDS));
    } else if (mode.missing() || mode.stringOr("").equals("NonIndexed")) {
      needsIndexed(spec.get("backoffLimitPerIndex"), faults.since(29));
      needsIndexed(spec.get("maxFailedIndexes"), faults.since(29));
    }
    PodFailurePolicies.validate(spec, faults);
    if (spec.get("successPolicy").exists()) {
      if (indexed) {
        SuccessPolicies.validate(spec, completions(spec, job), faults.since(31));
      } else {
        needsIndexed(spec.get("successPolicy"), faults.since(31));
      }
    }
    replacement(spec, faults.since(29));
    PodSpecs.template(spec.get("template"), faults);
    restartPolicy(spec, faults.as(ValidityRules.RESTART_POLICY));
  }

  /** After defaulting; null when there is none. */
  static @Nullable Long completions(Field spec, boolean job) {
    Field completions = spec.get("completions");
    if (completions.exists()) {
      return completions.integerOr(0);
    }
    return job && spec.get("parallelism").missing() ? 1L : null;
  }

  private static void perIndex(Field spec, Faults faults) {
    Field perIndex = spec.get("backoffLimitPerIndex");
    Field failed = spec.get("maxFailedIndexes");
    Values.nonNegative(perIndex, faults);
    Values.nonNegative(failed, faults);
    if (failed.exists() && perIndex.missing()) {
      faults
          .as(ValidityRules.JOB_FIELDS)
          .required(perIndex, "backoffLimitPerIndex is required with maxFailedIndexes");
    }
  }

  private static void needsIndexed(Field field, Faults faults) {
    if (field.exists()) {
      faults
          .as(ValidityRules.JOB_FIELDS)
          .invalid(field, field.path().last() + " needs completionMode: Indexed");
    }
  }

  private static void indexed(Field spec, boolean job, Faults faults) {
    Field completionsField = spec.get("completions");
    Long completions = completions(spec, job);
    if (completions == null) {
      faults.required(completionsField, "completions is required with completionMode: Indexed");
    }
    Field parallelism = spec.get("parallelism");
    Field failed = spec.get("maxFailedIndexes");
    Faults perIndex = faults.since(29);
    boolean many =
        completions != null
            && completions > MOST_INDEXED
            && spec.get("backoffLimitPerIndex").exists();
    atMost(parallelism, many ? MOST_WITH_MANY : MOST_INDEXED, faults);
    if (completions != null && failed.exists() && failed.integerOr(0) > completions) {
      perIndex.invalid(failed, "maxFailedIndexes must not be more than completions");
    } else {
      atMost(failed, many ? MOST_WITH_MANY : MOST_INDEXED, perIndex);
    }
    if (many && failed.missing()) {
      perIndex.required(
          failed, "maxFailedIndexes is required with more than " + MOST_INDEXED + " completions");
    }
  }

  private static void atMost(Field field, long most, Faults faults) {
    if (field.integerOr(0) > most) {
      faults.invalid(field, field.path().last() + " must be at most " + most + " here");
    }
  }

  private static void replacement(Field spec, Faults faults) {
    Field policy = spec.get("podReplacementPolicy");
    if (spec.get("podFailurePolicy").exists()) {
      Values.oneOfIfSet(policy, faults, "Failed");
    } else {
      Values.oneOfIfSet(policy, faults, "Failed", "TerminatingOrFailed");
    }
  }

  private static void restartPolicy(Field spec, Faults faults) {
    Field template = spec.get("template");
    Field policy = template.get("spec").get("restartPolicy");
    switch (policy.stringOr("")) {
      case "Always", "" ->
          faults.required(policy, "restartPolicy must be OnFailure or Never in a Job");
      case "Never" -> {}
      case "OnFailure" -> {
        if (spec.get("podFailurePolicy").exists()) {
          faults.invalid(policy, "restartPolicy must be Never with podFailurePolicy");
        }
      }
      default -> {} // no restart policy at all: the pod spec tells
    }
  }
}
