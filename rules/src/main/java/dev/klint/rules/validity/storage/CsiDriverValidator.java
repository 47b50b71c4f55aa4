package dev.klint.rules.validity.storage;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import java.util.HashSet;
import java.util.Set;

/** A CSIDriver; answers for {@code ValidateCSIDriver}. */
public final class CsiDriverValidator implements Validator {
  private static final long LEAST_SECONDS = 600;
  private static final long MOST_SECONDS = 1L << 32;
  private static final long LEAST_UPDATE = 10;

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field modes = spec.get("volumeLifecycleModes");
    for (Field item : modes.items()) {
      String mode = item.stringOr("");
      if (!mode.equals("Persistent") && !mode.equals("Ephemeral")) {
        faults.notSupported(item.named(modes.path()), mode, "Persistent", "Ephemeral");
      }
    }
    Field policy = spec.get("fsGroupPolicy");
    String word = policy.stringOr("File");
    if (!word.equals("File") && !word.equals("None") && !word.equals("ReadWriteOnceWithFSType")) {
      faults.notSupported(policy, word, "File", "None", "ReadWriteOnceWithFSType");
    }
    tokenRequests(spec.get("tokenRequests"), faults);
    Field period = spec.get("nodeAllocatableUpdatePeriodSeconds");
    if (period.exists() && period.integerOr(LEAST_UPDATE) < LEAST_UPDATE) {
      faults
          .since(35) // gate MutableCSINodeAllocatableCount
          .invalid(period, "nodeAllocatableUpdatePeriodSeconds must be at least " + LEAST_UPDATE);
    }
    Field inSecrets = spec.get("serviceAccountTokenInSecrets");
    Field requests = spec.get("tokenRequests");
    if (inSecrets.exists() && requests.size() == 0 && !requests.broken()) {
      faults
          .since(35)
          .invalid(
              inSecrets, "serviceAccountTokenInSecrets needs tokenRequests, of which are none");
    }
  }

  private static void tokenRequests(Field requests, Faults faults) {
    Set<String> audiences = new HashSet<>();
    for (Field request : requests.items()) {
      Field audience = request.get("audience");
      if (!audiences.add(audience.stringOr(""))) {
        faults.duplicate(
            audience, "audience \"" + audience.stringOr("") + "\" is here for the second time");
        continue; // so the server does
      }
      Field seconds = request.get("expirationSeconds");
      if (seconds.exists()) {
        long value = seconds.integerOr(LEAST_SECONDS);
        if (value < LEAST_SECONDS) {
          faults.invalid(seconds, "expirationSeconds must be at least " + LEAST_SECONDS);
        } else if (value > MOST_SECONDS) {
          faults.invalid(seconds, "expirationSeconds must be at most " + MOST_SECONDS);
        }
      }
    }
  }
}
