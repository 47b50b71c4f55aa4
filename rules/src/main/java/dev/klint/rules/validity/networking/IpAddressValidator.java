package dev.klint.rules.validity.networking;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Addresses;
import dev.klint.rules.validity.Values;

/** An IPAddress, whose name is the address; answers for {@code ValidateIPAddress}. */
public final class IpAddressValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field metadata = resource.field().get("metadata");
    for (String field : new String[] {"name", "generateName"}) {
      if (!metadata.get(field).stringOr("").isEmpty()) {
        Addresses.newer(metadata.get(field), faults.as(ValidityRules.OBJECT_NAME));
      }
    }
    Field parent = resource.field().get("spec").get("parentRef");
    if (!parent.exists()) {
      faults.required(parent, "parentRef is required: what the address belongs to");
      return;
    }
    Field group = parent.get("group");
    if (!group.stringOr("").isEmpty()) {
      faults.invalidIf(group, group.stringOr(""), Names.dnsSubdomain(group.stringOr("")));
    }
    Values.required(parent.get("resource"), faults);
    Values.required(parent.get("name"), faults);
    for (String name : new String[] {"resource", "name", "namespace"}) {
      Field field = parent.get(name);
      faults.invalidIf(field, field.stringOr(""), Names.pathSegment(field.stringOr("")));
    }
  }
}
