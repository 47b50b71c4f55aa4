package dev.klint.rules.validity.batch;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.LabelSelector;
import dev.klint.core.kube.Labels;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.MetadataValidator;
import dev.klint.rules.validity.Selectors;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Job; answers for {@code ValidateJob} and the selector that the server generates for it. */
public final class JobValidator implements Validator {
  private static final String NAME_LABEL = "batch.kubernetes.io/job-name";
  private static final String OLD_NAME_LABEL = "job-name";
  private static final String UID_LABEL = "batch.kubernetes.io/controller-uid";
  private static final String OLD_UID_LABEL = "controller-uid";

  /** Stands for the identity that the server will make up. */
  private static final String UNKNOWN_UID = "\0";

  @Override
  public void validate(Resource resource, Faults faults) {
    Field metadata = resource.field().get("metadata");
    Field spec = resource.field().get("spec");
    String name = metadata.get("name").stringOr("");
    boolean manual = spec.get("manualSelector").isTrue();
    if (!manual) {
      generatedLabels(metadata, spec, name, faults);
    }
    JobSpecs.validate(spec, true, faults);
    if (manual) {
      manualSelector(spec, faults);
    } else {
      generatedSelector(spec, name, faults);
    }
    hostName(metadata, spec, faults);
  }

  /** The name becomes a label of the pods; labels that the server sets must not say otherwise. */
  private static void generatedLabels(Field metadata, Field spec, String name, Faults faults) {
    if (Names.dnsSubdomain(name) == null && Names.labelValue(name) != null) {
      faults
          .as(ValidityRules.OBJECT_NAME)
          .invalid(
              metadata.get("name").named(spec.path().child("template").child("labels")),
              "name becomes a label of the pods and must be at most 63 characters");
    }
    Field labels = spec.get("template").get("metadata").get("labels");
    for (String key : new String[] {OLD_UID_LABEL, OLD_NAME_LABEL, UID_LABEL, NAME_LABEL}) {
      Field label = labels.key(key);
      boolean ofName = key.equals(NAME_LABEL) || key.equals(OLD_NAME_LABEL);
      if (label.exists() && !(ofName && label.stringOr("").equals(name))) {
        faults.invalid(label, "label " + key + " is set by the server; remove it");
      }
    }
  }

  private static void generatedSelector(Field spec, String name, Faults faults) {
    Field selector = spec.get("selector");
    int before = faults.count();
    LabelChecks.selector(selector, faults);
    Optional<LabelSelector> wanted = LabelSelector.of(selector);
    if (faults.count() > before || wanted.isEmpty()) {
      return;
    }
    Map<String, String> expected = new TreeMap<>();
    expected.put(NAME_LABEL, name);
    expected.put(OLD_NAME_LABEL, name);
    expected.put(UID_LABEL, UNKNOWN_UID);
    expected.put(OLD_UID_LABEL, UNKNOWN_UID);
    if (!wanted.get().matches(new Labels(expected))) {
      faults.invalid(
          selector,
          "selector must not be set: the server makes one, unless manualSelector is true");
    }
    Field labels = spec.get("template").get("metadata").get("labels");
    Optional<Labels> given = Labels.of(labels);
    if (given.isPresent()) {
      Map<String, String> all = new TreeMap<>(expected);
      all.putAll(given.get().values());
      boolean foreignUid = labels.key(UID_LABEL).exists();
      if (foreignUid || !wanted.get().matches(new Labels(all))) {
        Selectors.mismatch(labels, faults);
      }
    }
  }

  private static void manualSelector(Field spec, Faults faults) {
    Field selector = spec.get("selector");
    if (selector.missing()) {
      faults
          .as(ValidityRules.SELECTOR_MISSING)
          .required(selector, "selector is required with manualSelector");
    }
    LabelChecks.selector(selector, faults);
    Selectors.matches(selector, spec.get("template"), faults);
  }

  /** Pods of an indexed Job are called after it and their index. */
  private static void hostName(Field metadata, Field spec, Faults faults) {
    Long completions = JobSpecs.completions(spec, true);
    boolean indexed = spec.get("completionMode").stringOr("").equals("Indexed");
    if (!indexed || completions == null || completions <= 0) {
      return;
    }
    Field name = metadata.get("name");
    Field prefix = metadata.get("generateName");
    boolean generated = name.stringOr("").isEmpty();
    String full =
        generated ? MetadataValidator.generatedName(prefix.stringOr("")) : name.stringOr("");
    String problem = Names.dnsLabel(full + "-" + (completions - 1));
    if (problem != null && !(generated && prefix.stringOr("").isEmpty())) {
      Field place = generated ? prefix.named(name.path()) : name;
      faults
          .as(ValidityRules.OBJECT_NAME)
          .invalid(
              place,
              "name is the beginning of host names of the pods such as \""
                  + full
                  + "-"
                  + (completions - 1)
                  + "\", which "
                  + problem);
    }
  }
}
