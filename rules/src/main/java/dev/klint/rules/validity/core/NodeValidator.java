package dev.klint.rules.validity.core;

import dev.klint.core.kube.Cidr;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.Addresses;
import dev.klint.rules.validity.Quantities;
import dev.klint.rules.validity.pod.Resources;
import java.math.BigDecimal;
import java.util.List;

/** A Node; answers for {@code ValidateNode}. */
public final class NodeValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field metadata = resource.field().get("metadata");
    Taints.validate(spec.get("taints").named(metadata.path().child("taints")), faults);
    Field status = resource.field().get("status");
    amounts(status.get("capacity"), faults);
    amounts(status.get("allocatable"), faults);
    Field swap = status.get("nodeInfo").get("swap").get("capacity");
    if (swap.exists() && swap.integerOr(1) <= 0) {
      FieldPath path = metadata.path().child("nodeSwapStatus").child("capacity");
      faults.since(33).invalid(swap.named(path), "capacity must be more than 0");
    }
    DeclaredFeatures.validate(status.get("declaredFeatures"), faults.since(36));
    podCidrs(spec, faults);
  }

  /** The server writes the names of resources as those of fields. */
  private static void amounts(Field amounts, Faults faults) {
    for (Field.Entry entry : amounts.entries()) {
      Field value = entry.value().named(amounts.path().child(entry.name()));
      BigDecimal amount = Quantities.ofResource(value);
      if (amount != null) {
        Resources.amount(new Field.Entry(entry.name(), entry.keyRange(), value), amount, faults);
      }
    }
  }

  /** The single field wins over a list that begins with another block. */
  private static void podCidrs(Field spec, Faults faults) {
    Field list = spec.get("podCIDRs");
    Field single = spec.get("podCIDR");
    List<Field> blocks = list.items();
    String first = blocks.isEmpty() ? "" : blocks.get(0).stringOr("");
    if (!single.stringOr("").isEmpty() && !single.stringOr("").equals(first)) {
      blocks = List.of(single.named(list.path().index(0)));
    }
    boolean four = false;
    boolean six = false;
    for (Field block : blocks) {
      Addresses.olderBlock(block, block.stringOr(""), faults);
      Cidr cidr = Cidr.parse(block.stringOr(""));
      four |= cidr != null && cidr.isV4();
      six |= cidr != null && !cidr.isV4();
    }
    if (blocks.size() > 2 || (blocks.size() == 2 && !(four && six))) {
      faults.invalid(list, "podCIDRs must be at most one block of each family");
    }
  }
}
