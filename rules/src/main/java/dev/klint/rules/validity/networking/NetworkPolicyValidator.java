package dev.klint.rules.validity.networking;

import dev.klint.core.kube.Cidr;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Addresses;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Ports;
import dev.klint.rules.validity.Values;

/** A NetworkPolicy; answers for {@code ValidateNetworkPolicySpec}. */
public final class NetworkPolicyValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    LabelChecks.selector(spec.get("podSelector"), faults);
    for (Field rule : spec.get("ingress").items()) {
      rule(rule, rule.get("from"), faults);
    }
    for (Field rule : spec.get("egress").items()) {
      rule(rule, rule.get("to"), faults);
    }
    Field types = spec.get("policyTypes");
    if (types.size() > 2) {
      faults.invalid(types, "policyTypes must be at most Ingress and Egress");
      return;
    }
    for (Field type : types.items()) {
      String word = type.stringOr("");
      if (!word.equals("Ingress") && !word.equals("Egress")) {
        faults.notSupported(type, word, "Egress", "Ingress");
      }
    }
  }

  private static void rule(Field rule, Field peers, Faults faults) {
    for (Field port : rule.get("ports").items()) {
      port(port, faults);
    }
    for (Field peer : peers.items()) {
      peer(peer, faults);
    }
  }

  private static void port(Field port, Faults faults) {
    Values.oneOfIfSet(port.get("protocol"), faults, "SCTP", "TCP", "UDP");
    Field number = port.get("port");
    Field end = port.get("endPort");
    if (number.exists()) {
      Ports.numberOrName(number, faults);
    }
    if (!end.exists() || number.broken()) {
      return;
    }
    Faults ends = faults.as(ValidityRules.NETWORK_POLICY_FIELDS);
    if (!number.exists() || Values.isString(number)) {
      ends.invalid(end, "endPort needs a port that is a number");
    } else if (end.integerOr(0) < number.integerOr(0)) {
      ends.invalid(end, "endPort must not be less than port");
    } else {
      Ports.number(end, faults);
    }
  }

  private static void peer(Field peer, Faults anyRule) {
    Faults faults = anyRule.as(ValidityRules.NETWORK_POLICY_FIELDS);
    Field pods = peer.get("podSelector");
    Field namespaces = peer.get("namespaceSelector");
    Field block = peer.get("ipBlock");
    LabelChecks.selector(pods, anyRule);
    LabelChecks.selector(namespaces, anyRule);
    if (block.exists()) {
      block(block, faults);
    }
    boolean selects = pods.exists() || namespaces.exists();
    boolean broken = pods.broken() || namespaces.broken() || block.broken();
    if (!selects && !block.exists() && !broken) {
      faults.required(peer, "a peer must have podSelector, namespaceSelector or ipBlock");
    } else if (selects && block.exists()) {
      faults.forbidden(peer, "ipBlock must not stand beside a selector");
    }
  }

  private static void block(Field block, Faults faults) {
    Field cidr = block.get("cidr");
    if (!Values.required(cidr, faults)) {
      return;
    }
    Addresses.olderBlock(cidr, cidr.stringOr(""), faults);
    Cidr whole = Cidr.parse(cidr.stringOr(""));
    if (whole == null) {
      return;
    }
    for (Field except : block.get("except").items()) {
      String text = except.stringOr("");
      Faults rest = Addresses.olderBlock(except, text, faults);
      Cidr part = Cidr.parse(text);
      if (rest != null && part != null && !whole.isLargerThan(part)) {
        rest.invalid(except, "\"" + text + "\" must be a smaller block inside cidr");
      }
    }
  }
}
