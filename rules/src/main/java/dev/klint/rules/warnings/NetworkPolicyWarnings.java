package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;

/** A NetworkPolicy; answers for {@code networkPolicyWarnings}. */
final class NetworkPolicyWarnings implements Advisor {
  @Override
  public void advise(Field root, Warnings warnings) {
    Field spec = root.get("spec");
    for (Field rule : spec.get("ingress").items()) {
      peers(rule.get("from"), warnings.since(33));
    }
    for (Field rule : spec.get("egress").items()) {
      peers(rule.get("to"), warnings.since(33));
    }
  }

  private static void peers(Field peers, Warnings warnings) {
    for (Field peer : peers.items()) {
      Field block = peer.get("ipBlock");
      AddressWarnings.block(block.get("cidr"), warnings);
      AddressWarnings.blocks(block.get("except"), warnings);
    }
  }
}
