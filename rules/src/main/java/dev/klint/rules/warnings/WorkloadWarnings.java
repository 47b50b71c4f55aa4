package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.kube.Workload;

/** Warnings of pods and of what makes them. */
final class WorkloadWarnings {
  private static final long MANY_COMPLETIONS = 100_000;
  private static final long MUCH_PARALLELISM = 10_000;

  private WorkloadWarnings() {}

  private static void template(Field root, Field template, boolean isPod, Warnings warnings) {
    new PodWarnings(new Workload(root.resource(), template), isPod, warnings).tell();
  }

  private static void job(Field root, Field spec, Warnings warnings) {
    MetadataWarnings.podName(root.get("metadata"), warnings);
    Field completions = spec.get("completions");
    if (spec.get("completionMode").stringOr("").equals("Indexed")
        && completions.integerOr(0) > MANY_COMPLETIONS
        && spec.get("parallelism").integerOr(0) > MUCH_PARALLELISM) {
      warnings.at(
          WarningRules.SERVER,
          spec,
          completions.where(),
          "with more than 100000 completions and 10000 in parallel, an indexed Job may lose track"
              + " of which are done");
    }
    template(root, spec.get("template"), false, warnings);
  }

  static final class OfPod implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      MetadataWarnings.podName(root.get("metadata"), warnings);
      template(root, root, true, warnings);
    }
  }

  static final class OfTemplate implements Advisor {
    private final boolean named;
    private final String[] path;

    /**
     * @param named pods get the name of the object
     * @param path to the template
     */
    OfTemplate(boolean named, String... path) {
      this.named = named;
      this.path = path;
    }

    @Override
    public void advise(Field root, Warnings warnings) {
      if (named) {
        MetadataWarnings.podName(root.get("metadata"), warnings);
      }
      Field template = root;
      for (String step : path) {
        template = template.get(step);
      }
      template(root, template, false, warnings);
    }
  }

  static final class OfStatefulSet implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      Field spec = root.get("spec");
      template(root, spec.get("template"), false, warnings);
      for (Field claim : spec.get("volumeClaimTemplates").items()) {
        // the server leaves the spec of the claim out of the path
        FieldPath path = claim.path().child("resources");
        ByteAmounts.ofClaim(claim.get("spec").get("resources"), path, warnings);
      }
      Field limit = spec.get("revisionHistoryLimit");
      if (limit.integerOr(0) < 0) {
        warnings
            .since(33)
            .add(
                WarningRules.SERVER,
                limit,
                "a negative revisionHistoryLimit keeps all old revisions for ever");
      }
    }
  }

  static final class OfJob implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      job(root, root.get("spec"), warnings);
    }
  }

  static final class OfCronJob implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      Field spec = root.get("spec");
      job(root, spec.get("jobTemplate").get("spec"), warnings);
      Field schedule = spec.get("schedule");
      if (schedule.stringOr("").contains("TZ")) {
        warnings
            .until(28)
            .add(WarningRules.FIELD, schedule, "a time zone in the schedule: use spec.timeZone");
      }
    }
  }
}
