package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Addresses;
import java.util.List;

/** The DNS settings of a pod; answers for {@code validatePodDNSConfig}. */
final class DnsConfig {
  private static final int MOST_NAMESERVERS = 3;
  private static final int MOST_SEARCHES = 32;
  private static final int LONGEST_SEARCH_LIST = 2048;

  private DnsConfig() {}

  static void validate(Field spec, Faults faults) {
    Field config = spec.get("dnsConfig");
    Field nameservers = config.get("nameservers");
    if (spec.get("dnsPolicy").stringOr("").equals("None") && nameservers.size() == 0) {
      faults
          .as(ValidityRules.DNS_NONE)
          .required(
              config.exists() ? nameservers : config,
              "dnsPolicy None needs at least one nameserver");
      return;
    }
    List<Field> servers = nameservers.items();
    if (servers.size() > MOST_NAMESERVERS) {
      faults.invalid(nameservers, "nameservers must be at most " + MOST_NAMESERVERS);
    }
    for (Field server : servers) {
      Addresses.older(server, faults);
    }
    searches(config.get("searches"), faults);
    for (Field option : config.get("options").items()) {
      Field name = option.get("name");
      if (name.stringOr("").isEmpty()) {
        faults.required(name.named(option.path()), "an option needs a name");
      }
    }
  }

  private static void searches(Field searches, Faults faults) {
    List<Field> items = searches.items();
    if (items.size() > MOST_SEARCHES) {
      faults.invalid(searches, "searches must be at most " + MOST_SEARCHES);
    }
    long length = items.size() - 1L;
    for (Field item : items) {
      String search = item.stringOr("");
      length += search.length();
      String domain = search.endsWith(".") ? search.substring(0, search.length() - 1) : search;
      String problem = search.equals(".") ? null : Names.dnsSubdomainWithUnderscore(domain);
      String oldProblem = Names.dnsSubdomain(domain);
      if (problem != null) {
        faults.invalid(item, "search domain \"" + search + "\" " + problem);
      } else if (oldProblem != null) { // gate RelaxedDNSSearchValidation
        faults.until(32).invalid(item, "search domain \"" + search + "\" " + oldProblem);
      }
    }
    if (length > LONGEST_SEARCH_LIST) {
      faults.invalid(
          searches, "searches must be at most " + LONGEST_SEARCH_LIST + " characters together");
    }
  }
}
