package dev.klint.rules.validity.service;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.IpAddresses;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Addresses;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The addresses of a Service and their families; answers for {@code
 * ValidateServiceClusterIPsRelatedFields}.
 */
final class ClusterIps {
  private ClusterIps() {}

  static void validate(ServiceView service, Faults faults) {
    Field spec = service.spec();
    same(service, faults);
    families(spec.get("ipFamilies"), faults);
    Values.oneOfIfSet(
        spec.get("ipFamilyPolicy"), faults, "PreferDualStack", "RequireDualStack", "SingleStack");
    int before = faults.count();
    addresses(service, faults);
    Faults sound = faults.unlessSince(before);
    if (service.addresses().size() > 2) {
      faults.invalid(service.addressList(), "clusterIPs must be at most 2");
    }
    oneOfEachFamily(service, sound);
    inOrderOfFamilies(service, sound);
  }

  private static void same(ServiceView service, Faults faults) {
    String single = service.spec().get("clusterIP").stringOr("");
    List<Field> ips = service.addresses();
    if (!ips.isEmpty() && (single.isEmpty() || !ips.get(0).stringOr("").equals(single))) {
      String problem =
          single.isEmpty()
              ? "clusterIPs must not be set without clusterIP, which repeats the first of them"
              : "the first of clusterIPs must be clusterIP, " + single;
      faults.as(ValidityRules.SERVICE_FIELDS).invalid(service.addressList(), problem);
    }
  }

  private static void families(Field families, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (Field family : families.items()) {
      String word = family.stringOr("");
      if (!word.equals("IPv4") && !word.equals("IPv6")) {
        faults.notSupported(family, word, "IPv4", "IPv6");
      }
      if (!seen.add(word)) {
        faults.duplicate(family, "family " + word + " is listed twice");
      }
    }
  }

  private static void addresses(ServiceView service, Faults faults) {
    List<Field> ips = service.addresses();
    for (int i = 0; i < ips.size(); i++) {
      if (i > 0 || !ips.get(i).stringOr("").equals(ServiceView.NONE)) {
        Addresses.older(ips.get(i), faults);
      } else if (ips.size() > 1) {
        faults.invalid(service.addressList(), "None must be the only one of clusterIPs");
      }
    }
  }

  private static void oneOfEachFamily(ServiceView service, Faults faults) {
    boolean four = false;
    boolean six = false;
    for (Field ip : service.addresses()) {
      boolean isFour = isV4(ip);
      four |= isFour;
      six |= !isFour;
    }
    if (service.addresses().size() > 1 && !(four && six)) {
      faults
          .as(ValidityRules.SERVICE_FIELDS)
          .invalid(service.addressList(), "two clusterIPs must be of two families");
    }
  }

  private static void inOrderOfFamilies(ServiceView service, Faults faults) {
    List<Field> families = service.spec().get("ipFamilies").items();
    List<Field> ips = service.addresses();
    if (service.isHeadless()) {
      return;
    }
    for (int i = 0; i < Math.min(ips.size(), families.size()); i++) {
      String family = families.get(i).stringOr("");
      boolean isFour = isV4(ips.get(i));
      if (family.equals(isFour ? "IPv6" : "IPv4")) {
        faults
            .as(ValidityRules.SERVICE_FIELDS)
            .invalid(
                ips.get(i),
                "\"" + ips.get(i).stringOr("") + "\" must be " + family + ", as ipFamilies says");
      }
    }
  }

  private static boolean isV4(Field ip) {
    byte[] bytes = IpAddresses.parse(ip.stringOr(""));
    return bytes != null && IpAddresses.isV4(bytes);
  }
}
