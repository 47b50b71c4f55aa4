package dev.klint.rules.validity.storagemigration;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.Values;

/** A StorageVersionMigration; answers for {@code ValidateStorageVersionMigration}. */
public final class StorageVersionMigrationValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field target = resource.field().get("spec").get("resource");
    Field name = target.get("resource");
    if (Values.required(name, faults)) {
      faults.invalidIf(name, name.stringOr(""), Names.dns1035Label(name.stringOr("")));
    }
    Field group = target.get("group");
    if (!group.stringOr("").isEmpty()) {
      faults.invalidIf(group, group.stringOr(""), Names.dnsSubdomain(group.stringOr("")));
    }
  }
}
