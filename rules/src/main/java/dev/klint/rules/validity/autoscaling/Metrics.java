package dev.klint.rules.validity.autoscaling;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Quantities;
import dev.klint.rules.validity.ResourceNames;
import dev.klint.rules.validity.Values;
import java.math.BigDecimal;

/** A metric to scale by; answers for {@code validateMetricSpec}. */
final class Metrics {
  private static final String[] TYPES = {
    "ContainerResource", "External", "Object", "Pods", "Resource"
  };
  private static final String[] SOURCES = {
    "object", "external", "pods", "resource", "containerResource"
  };

  private Metrics() {}

  static void validate(Field metric, Faults faults) {
    Field type = metric.get("type");
    String word = type.stringOr("");
    String own =
        Values.contains(TYPES, word)
            ? Character.toLowerCase(word.charAt(0)) + word.substring(1)
            : "";
    if (own.isEmpty()) {
      faults.notSupported(type, word, TYPES);
    } else if (metric.get(own).missing()) {
      faults.required(metric.get(own), own + " is required for a metric of type " + word);
    }
    boolean first = true;
    for (String name : SOURCES) {
      Field source = metric.get(name);
      if (!source.exists()) {
        continue;
      }
      if (first) {
        source(name, source, faults);
      }
      first = false;
      if (!own.isEmpty() && !name.equals(own)) {
        faults.forbidden(source, name + " must not be set for a metric of type " + word);
      }
    }
  }

  private static void source(String name, Field source, Faults faults) {
    Field target = source.get("target");
    target(target, faults);
    Field average = target.get("averageValue");
    Field value = target.get("value");
    switch (name) {
      case "object" -> {
        ObjectRefs.validate(source.get("describedObject"), faults);
        ObjectRefs.segment(source.get("metric").get("name"), faults);
        if (value.missing() && average.missing()) {
          faults.required(average, "one of value and averageValue is required");
        }
      }
      case "external" -> {
        ObjectRefs.segment(source.get("metric").get("name"), faults);
        if (value.missing() && average.missing()) {
          faults.required(average, "one of value and averageValue is required");
        } else if (value.exists() && average.exists()) {
          faults.forbidden(value, "value and averageValue exclude each other");
        }
      }
      case "pods" -> {
        ObjectRefs.segment(source.get("metric").get("name"), faults);
        if (average.missing()) {
          faults.required(average, "averageValue is required for a metric of pods");
        }
      }
      default -> resource(name, source, target, faults);
    }
  }

  private static void resource(String name, Field source, Field target, Faults faults) {
    Field resource = source.get("name");
    boolean named = Values.required(resource, faults);
    if (name.equals("containerResource")) {
      String text = resource.stringOr("");
      faults.invalidIf(resource, text, named ? ResourceNames.containerProblem(text) : null);
      Field container = source.get("container");
      if (Values.required(container, faults)) {
        faults.invalidIf(container, container.stringOr(""), Names.dnsLabel(container.stringOr("")));
      }
    }
    Field utilization = target.get("averageUtilization");
    Field average = target.get("averageValue");
    if (utilization.missing() && average.missing()) {
      faults.required(utilization, "one of averageUtilization and averageValue is required");
    } else if (utilization.exists() && average.exists()) {
      faults.forbidden(average, "averageUtilization and averageValue exclude each other");
    }
  }

  private static void target(Field target, Faults faults) {
    Field type = target.get("type");
    String word = type.stringOr("");
    if (word.isEmpty()) {
      faults.required(type, "type is required: Utilization, Value or AverageValue");
    } else if (!word.equals("Utilization")
        && !word.equals("Value")
        && !word.equals("AverageValue")) {
      faults.invalidIf(type, word, "must be Utilization, Value or AverageValue");
    }
    positive(target.get("value"), faults);
    positive(target.get("averageValue"), faults);
    Field utilization = target.get("averageUtilization");
    if (utilization.exists() && utilization.integerOr(1) < 1) {
      faults.invalid(utilization, "averageUtilization must be more than 0");
    }
  }

  private static void positive(Field field, Faults faults) {
    if (!field.exists()) {
      return;
    }
    BigDecimal amount = Quantities.of(field);
    if (amount != null && amount.signum() <= 0) {
      faults.invalid(field, field.path().last() + " must be more than 0");
    }
  }
}
