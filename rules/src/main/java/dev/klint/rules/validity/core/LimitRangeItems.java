package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Quantities;
import dev.klint.rules.validity.ResourceNames;
import dev.klint.rules.validity.Values;
import dev.klint.rules.validity.pod.Resources;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The limits of one type in a LimitRange, and how they fit each other. */
final class LimitRangeItems {
  private static final BigDecimal LARGEST_MILLI = BigDecimal.valueOf(Long.MAX_VALUE / 1000);

  private LimitRangeItems() {}

  static void validate(Field limit, String type, Faults faults) {
    boolean pod = type.equals("Pod");
    boolean container = type.equals("Container");
    Set<String> names = new LinkedHashSet<>();
    for (String list : new String[] {"max", "min", "default", "defaultRequest"}) {
      Field field = limit.get(list);
      if (pod && list.startsWith("default")) {
        if (field.size() > 0) {
          faults.forbidden(field, list + " must not be set for the type Pod");
        }
      } else {
        names(field, pod || container, names, faults);
      }
    }
    Field max = limit.get("max");
    Field min = limit.get("min");
    boolean storage =
        Values.hasKey(min, "storage")
            || Values.hasKey(max, "storage")
            || min.broken()
            || max.broken();
    if (type.equals("PersistentVolumeClaim") && !storage) {
      faults.required(limit.get("limits"), "min or max of storage is required");
    }
    names(limit.get("maxLimitRequestRatio"), pod || container, names, faults);
    for (String name : names) {
      fits(limit, name, pod, container, faults);
      ratio(
          limit.get("maxLimitRequestRatio").key(name),
          amount(limit, "min", name),
          amount(limit, "max", name),
          faults);
    }
  }

  private static void names(Field list, boolean container, Set<String> names, Faults faults) {
    for (Field.Entry entry : list.entries()) {
      if (container) {
        Resources.nameOfContainerResource(entry, faults);
      } else {
        ResourceNames.validate(entry, faults);
      }
      names.add(entry.name());
    }
  }

  private static @Nullable BigDecimal amount(Field limit, String list, String name) {
    return Values.hasKey(limit.get(list), name)
        ? Quantities.ofResource(limit.get(list).key(name))
        : null;
  }

  /**
   * What is not written is not blamed: a default that is not there is the maximum of a container,
   * so that the server names the same mistake again.
   */
  private static void fits(
      Field limit, String name, boolean pod, boolean container, Faults faults) {
    BigDecimal max = amount(limit, "max", name);
    BigDecimal min = amount(limit, "min", name);
    BigDecimal fallback = pod ? null : amount(limit, "default", name);
    BigDecimal request = pod ? null : amount(limit, "defaultRequest", name);
    Field requestField = limit.get("defaultRequest").key(name);
    Field defaultField = limit.get("default").key(name);
    if (above(min, max)) {
      wrong(limit.get("min").key(name), "min", name, "must not be more than max", faults);
    }
    if (above(min, request)) {
      wrong(requestField, "defaultRequest", name, "must not be less than min", faults);
    } else if (above(request, max)) {
      wrong(requestField, "defaultRequest", name, "must not be more than max", faults);
    } else if (above(request, fallback)) {
      wrong(requestField, "defaultRequest", name, "must not be more than default", faults);
    } else if (!ResourceNames.mayOvercommit(name) && request != null) {
      BigDecimal other = fallback == null && container ? max : fallback;
      if (other != null && other.compareTo(request) != 0) {
        wrong(
            requestField,
            "defaultRequest",
            name,
            "must be the same as default, as it cannot be overcommitted",
            faults);
      }
    }
    if (above(min, fallback)) {
      wrong(defaultField, "default", name, "must not be less than min", faults);
    } else if (above(fallback, max)) {
      wrong(defaultField, "default", name, "must not be more than max", faults);
    }
  }

  private static boolean above(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) > 0;
  }

  private static void wrong(Field field, String list, String name, String what, Faults faults) {
    faults.as(ValidityRules.QUANTITY).invalid(field, list + " of " + name + " " + what);
  }

  private static void ratio(
      Field field, @Nullable BigDecimal min, @Nullable BigDecimal max, Faults faults) {
    BigDecimal ratio = field.exists() ? Quantities.ofResource(field) : null;
    if (ratio == null) {
      return;
    }
    String name = field.path().last();
    if (ratio.compareTo(BigDecimal.ONE) < 0) {
      wrong(field, "maxLimitRequestRatio", name, "must be at least 1", faults);
    } else if (min != null && max != null && exceeds(ratio, min, max)) {
      wrong(field, "maxLimitRequestRatio", name, "must not be more than max / min", faults);
    }
  }

  /** In floating point, and in whole numbers where thousandths do not fit, as the server does. */
  private static boolean exceeds(BigDecimal ratio, BigDecimal min, BigDecimal max) {
    boolean exact = isSmall(ratio) && isSmall(min) && isSmall(max);
    double most = number(max, exact) / number(min, exact);
    return number(ratio, exact) > most;
  }

  private static boolean isSmall(BigDecimal amount) {
    return whole(amount).compareTo(LARGEST_MILLI) < 0;
  }

  private static double number(BigDecimal amount, boolean exact) {
    return exact ? amount.doubleValue() : whole(amount).doubleValue();
  }

  private static BigDecimal whole(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.UP);
  }
}
