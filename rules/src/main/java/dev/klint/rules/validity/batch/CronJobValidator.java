package dev.klint.rules.validity.batch;

import dev.klint.core.kube.CronSchedules;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.MetadataValidator;
import dev.klint.rules.validity.Values;

/** A CronJob; answers for {@code ValidateCronJobCreate}. */
public final class CronJobValidator implements Validator {
  private static final int LONGEST_NAME = 52;

  @Override
  public void validate(Resource resource, Faults faults) {
    name(resource.field().get("metadata"), faults);
    Field spec = resource.field().get("spec");
    schedule(spec.get("schedule"), faults.as(ValidityRules.CRON_SCHEDULE));
    Values.nonNegative(spec.get("startingDeadlineSeconds"), faults);
    TimeZones.validate(spec.get("timeZone"), faults);
    Values.oneOf(spec.get("concurrencyPolicy"), faults, "Allow", "Forbid", "Replace");
    Field job = spec.get("jobTemplate").get("spec");
    JobSpecs.validate(job, false, faults);
    if (job.get("selector").exists()) {
      faults.invalid(job.get("selector"), "selector must not be set: the server makes one");
    }
    Field manual = job.get("manualSelector");
    if (manual.isTrue()) {
      faults.notSupported(manual, "true", "false");
    }
    Values.nonNegative(spec.get("successfulJobsHistoryLimit"), faults);
    Values.nonNegative(spec.get("failedJobsHistoryLimit"), faults);
  }

  /** The controller appends eleven characters to make names of Jobs. */
  private static void name(Field metadata, Faults faults) {
    Field name = metadata.get("name");
    Field prefix = metadata.get("generateName");
    String given = name.stringOr("");
    String full =
        given.isEmpty() && prefix.exists()
            ? MetadataValidator.generatedName(prefix.stringOr(""))
            : given;
    if (full.length() > LONGEST_NAME) {
      Field place = given.isEmpty() ? prefix.named(name.path()) : name;
      faults
          .as(ValidityRules.OBJECT_NAME)
          .invalid(place, "name of a CronJob must be at most " + LONGEST_NAME + " characters");
    }
  }

  private static void schedule(Field schedule, Faults faults) {
    if (!Values.required(schedule, faults)) {
      return;
    }
    String text = schedule.stringOr("");
    if (text.contains("TZ")) {
      String words = "must not name a time zone; use timeZone";
      faults.since(29).invalidIf(schedule, text, words);
    } else {
      faults.invalidIf(schedule, text, CronSchedules.problem(text));
    }
  }
}
