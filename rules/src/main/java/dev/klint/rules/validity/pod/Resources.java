package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Quantity;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Quantities;
import dev.klint.rules.validity.ResourceNames;
import dev.klint.rules.validity.Values;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Requests and limits; answers for {@code validateResourceRequirements} and {@code
 * validateContainerResourceName}.
 */
public final class Resources {
  static final String HUGE_PAGES = "hugepages-";

  private Resources() {}

  static void container(Field resources, Set<String> claims, Faults faults) {
    for (Field.Entry limit : resources.get("limits").entries()) {
      nameOfContainerResource(limit, faults);
    }
    for (Field.Entry request : resources.get("requests").entries()) {
      nameOfContainerResource(request, faults);
    }
    amounts(resources, false, faults);
    claims(resources.get("claims"), claims, faults.since(34));
  }

  /**
   * Amounts, and how requests and limits fit; names are checked by the caller.
   *
   * @param defaulted cpu or memory will be there by default
   */
  private static void amounts(Field resources, boolean defaulted, Faults faults) {
    Field limits = resources.get("limits");
    Field requests = resources.get("requests");
    boolean basic = defaulted;
    boolean hugePages = false;
    for (Field.Entry limit : limits.entries()) {
      amountOf(limit, faults);
      basic |= isBasic(limit.name());
      hugePages |= limit.name().startsWith(HUGE_PAGES);
    }
    for (Field.Entry request : requests.entries()) {
      amountOf(request, faults);
      basic |= isBasic(request.name());
      hugePages |= request.name().startsWith(HUGE_PAGES);
      fits(request, requests, limits, faults);
    }
    if (hugePages && !basic) {
      faults.forbidden(resources, "huge pages need a request or limit of cpu or memory");
    }
  }

  static boolean isBasic(String name) {
    return name.equals("cpu") || name.equals("memory");
  }

  static void amountOf(Field.Entry entry, Faults faults) {
    BigDecimal amount = Quantities.ofResource(entry.value());
    if (amount != null) {
      amount(entry, amount, faults);
      if (entry.name().startsWith(HUGE_PAGES) && !divides(entry.name(), amount)) {
        faults.invalid(
            entry.value(), entry.name() + " must be a whole multiple of the size of its pages");
      }
    }
  }

  private static boolean divides(String name, BigDecimal amount) {
    BigDecimal page =
        Quantity.of(name.substring(HUGE_PAGES.length())).map(Quantity::value).orElse(null);
    return page != null
        && page.signum() > 0
        && Quantities.isWhole(page)
        && amount.remainder(page).signum() == 0;
  }

  /** An amount that is not negative, and whole where only whole ones make sense. */
  public static void amount(Field.Entry entry, BigDecimal amount, Faults faults) {
    Faults quantity = faults.as(ValidityRules.QUANTITY);
    if (amount.signum() < 0) {
      quantity.invalid(entry.value(), entry.name() + " must not be negative");
    } else if (ResourceNames.isCounted(entry.name()) && !Quantities.isWhole(amount)) {
      quantity.invalid(entry.value(), entry.name() + " must be a whole number");
    }
  }

  /** The server names the whole map of requests. */
  private static void fits(Field.Entry request, Field requests, Field limits, Faults faults) {
    String name = request.name();
    boolean exact = !ResourceNames.mayOvercommit(name);
    Field limit = limits.key(name);
    boolean limited = Values.hasKey(limits, name);
    if (!limited && exact && !limits.broken()) {
      faults.required(
          limits, "a limit is required for " + name + ", which cannot be overcommitted");
    }
    BigDecimal asked = Quantities.ofResource(request.value());
    BigDecimal most = Quantities.ofResource(limit);
    if (!limited || asked == null || most == null) {
      return;
    }
    int order = asked.compareTo(most);
    Field place = request.value().named(requests.path());
    Faults over = faults.as(ValidityRules.REQUEST_OVER_LIMIT);
    if (exact && order != 0) {
      over.invalid(place, "request of " + name + " must be equal to its limit");
    } else if (order > 0) {
      over.invalid(
          place,
          "request of "
              + name
              + " ("
              + request.value().scalarText().orElse("0")
              + ") is over its limit ("
              + limit.scalarText().orElse("0")
              + ")");
    }
  }

  /** The key of a resource list of a container. */
  public static void nameOfContainerResource(Field.Entry entry, Faults faults) {
    String name = entry.name();
    String problem = ResourceNames.containerProblem(name);
    if (problem != null) {
      faults.invalidAt(entry.value(), entry.keyRange(), "resource \"" + name + "\" " + problem);
    }
  }

  /**
   * Answers for {@code validateResourceClaimNames}. Dropped before 1.34 (gate
   * DynamicResourceAllocation).
   */
  private static void claims(Field claims, Set<String> known, Faults faults) {
    Set<String> seen = new HashSet<>();
    List<Field> items = claims.items();
    for (Field claim : items) {
      String name = claim.get("name").stringOr("");
      Field place = claim.get("name").named(claim.path());
      if (name.isEmpty()) {
        faults.required(place, "name of a claim is required");
        continue;
      }
      Field request = claim.get("request");
      String key = name;
      if (!request.stringOr("").isEmpty()) {
        faults.invalidIf(request, request.stringOr(""), Names.dnsLabel(request.stringOr("")));
        key = name + "/" + request.stringOr("");
      }
      boolean whole = key.equals(name);
      if (seen.contains(name) || seen.contains(key) || (whole && seen.contains(name + "/"))) {
        faults.duplicate(place, "claim " + name + " is listed twice");
      }
      seen.add(key);
      seen.add(whole ? name : name + "/");
      if (!known.contains(name)) {
        faults.invalid(place, "no entry of resourceClaims of the pod is called \"" + name + "\"");
      }
    }
  }

  /**
   * Names and amounts at the level of the pod.
   *
   * @param defaulted cpu or memory will be there by default
   */
  static void podLevel(Field resources, boolean defaulted, Faults faults) {
    for (String list : new String[] {"limits", "requests"}) {
      for (Field.Entry entry : resources.get(list).entries()) {
        nameOfPodResource(entry, faults);
      }
    }
    amounts(resources, defaulted, faults);
  }

  private static void nameOfPodResource(Field.Entry entry, Faults faults) {
    String name = entry.name();
    if (isBasic(name) || name.startsWith(HUGE_PAGES)) {
      return;
    }
    String[] allowed = {"cpu", "memory", "hugepages-<size>"};
    if (Names.labelKey(name) == null && (name.indexOf('/') >= 0 || isStandard(name))) {
      faults.notSupported(entry.value(), name, allowed);
    } else {
      faults.invalidAt(
          entry.value(),
          entry.keyRange(),
          "resource \"" + name + "\" is not one of " + String.join(", ", allowed));
    }
  }

  private static boolean isStandard(String name) {
    return Values.contains(
        new String[] {
          "ephemeral-storage",
          "storage",
          "requests.storage",
          "pods",
          "services",
          "secrets",
          "configmaps",
          "requests.cpu",
          "requests.memory",
          "limits.cpu",
          "limits.memory"
        },
        name);
  }
}
