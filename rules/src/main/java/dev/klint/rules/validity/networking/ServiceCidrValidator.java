package dev.klint.rules.validity.networking;

import dev.klint.core.kube.Cidr;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.Addresses;
import java.util.List;

/** A ServiceCIDR; answers for {@code validateServiceCIDRSpec}. */
public final class ServiceCidrValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field cidrs = resource.field().get("spec").get("cidrs");
    List<Field> items = cidrs.items();
    if (items.isEmpty()) {
      faults.required(cidrs, "at least one block of addresses is required");
    } else if (items.size() > 2) {
      faults.invalid(cidrs, "cidrs must be at most 2, one for each family");
    } else {
      for (Field cidr : items) {
        Addresses.newerBlock(cidr, faults);
      }
      oneOfEachFamily(cidrs, items, faults);
    }
  }

  private static void oneOfEachFamily(Field cidrs, List<Field> items, Faults faults) {
    if (items.size() < 2) {
      return;
    }
    Cidr first = Cidr.parse(items.get(0).stringOr(""));
    Cidr second = Cidr.parse(items.get(1).stringOr(""));
    if (first != null && second != null && first.isV4() == second.isV4()) {
      faults.invalid(cidrs, "two cidrs must be of two families");
    }
  }
}
