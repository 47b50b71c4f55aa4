package dev.klint.rules.validity.coordination;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.SemanticVersions;
import dev.klint.rules.validity.Values;

/** A LeaseCandidate; answers for {@code ValidateLeaseCandidateSpec}. */
public final class LeaseCandidateValidator implements Validator {
  private static final String OLDEST = "OldestEmulationVersion";

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Values.required(spec.get("leaseName"), faults);
    Field emulation = spec.get("emulationVersion");
    Field binary = spec.get("binaryVersion");
    String emulated = legal(emulation, faults);
    String built = Values.required(binary, faults) ? legal(binary, faults) : "";
    boolean known = !binary.stringOr("").isEmpty() && !emulation.stringOr("").isEmpty();
    // an illegal version is 0.0.0 for the server; klint names it once
    if (known && !built.isEmpty() && SemanticVersions.compare(built, emulated) < 0) {
      faults.invalid(binary, "binaryVersion must not be less than emulationVersion");
    }
    strategy(spec, emulation, emulated, faults);
  }

  /** The version; empty when it is missing or illegal. */
  private static String legal(Field field, Faults faults) {
    String version = field.stringOr("");
    String problem = version.isEmpty() ? null : SemanticVersions.problem(version);
    faults.invalidIf(field, version, problem);
    return problem == null ? version : "";
  }

  private static void strategy(Field spec, Field emulation, String emulated, Faults faults) {
    Field strategy = spec.get("strategy");
    if (!Values.required(strategy, faults)) {
      return;
    }
    String word = strategy.stringOr("");
    boolean zero = emulated.isEmpty() || SemanticVersions.compare(emulated, "0.0.0") == 0;
    if (word.equals(OLDEST)) {
      if (zero && (emulation.stringOr("").isEmpty() || !emulated.isEmpty())) {
        faults.required(emulation, "emulationVersion is required with " + OLDEST);
      }
      return;
    }
    // the server repeats the last step of the path
    Field place = strategy.named(strategy.path().child("strategy"));
    if (word.indexOf('/') < 0) {
      faults.notSupported(place, word, OLDEST);
    } else {
      faults.invalidIf(place, word, Names.labelKey(word));
    }
  }
}
