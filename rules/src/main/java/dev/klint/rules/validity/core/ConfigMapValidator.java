package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;

/** A ConfigMap; answers for {@code ValidateConfigMap}. */
public final class ConfigMapValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field data = resource.field().get("data");
    Field binary = resource.field().get("binaryData");
    long size = 0;
    for (Field.Entry entry : data.entries()) {
      key(entry, faults);
      if (binary.key(entry.name()).exists()) {
        faults.invalidAt(
            entry.value(), entry.keyRange(), "the key " + entry.name() + " is in binaryData too");
      }
      size += DataSizes.text(entry.value());
    }
    for (Field.Entry entry : binary.entries()) {
      key(entry, faults);
      size += DataSizes.base64(entry.value());
    }
    DataSizes.limit(resource.field().named(DataSizes.NOWHERE), size, faults);
  }

  private static void key(Field.Entry entry, Faults faults) {
    String problem = Names.configKey(entry.name());
    if (problem != null) {
      faults.invalidAt(entry.value(), entry.keyRange(), "key \"" + entry.name() + "\" " + problem);
    }
  }
}
