package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import java.util.HashSet;
import java.util.Set;

/** A LimitRange; answers for {@code ValidateLimitRange}, after defaulting. */
public final class LimitRangeValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Set<String> types = new HashSet<>();
    for (Field limit : resource.field().get("spec").get("limits").items()) {
      Field type = limit.get("type");
      String word = type.stringOr("");
      type(type, word, faults);
      if (!types.add(word) && !type.broken()) {
        faults.duplicate(type, "the type " + word + " is here for the second time");
      }
      if (!type.broken()) {
        LimitRangeItems.validate(limit, word, faults);
      }
    }
  }

  private static void type(Field type, String word, Faults faults) {
    boolean known =
        word.equals("Pod") || word.equals("Container") || word.equals("PersistentVolumeClaim");
    String problem = known ? null : Names.labelKey(word);
    if (problem != null) {
      faults.invalidIf(type, word, problem);
    } else if (!known && word.indexOf('/') < 0) {
      faults.invalidIf(type, word, "is not one of Container, Pod, PersistentVolumeClaim");
    }
  }
}
