package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Ports;
import dev.klint.rules.validity.Values;

/**
 * Probes and lifecycle hooks; answers for {@code validateProbe}, {@code validateLivenessProbe} and
 * its kin, and {@code validateHandler}.
 */
final class Handlers {
  private static final String[] OF_PROBE = {"exec", "httpGet", "tcpSocket", "grpc"};
  private static final String[] OF_HOOK = {"exec", "httpGet", "tcpSocket", "sleep"};
  private static final String[] TIMES = {
    "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "failureThreshold"
  };

  private Handlers() {}

  static void probe(Field probe, Faults faults) {
    handler(probe, OF_PROBE, 0, faults);
    for (String time : TIMES) {
      Values.nonNegative(probe.get(time), faults);
    }
    Field threshold = probe.get("successThreshold");
    Field grace = probe.get("terminationGracePeriodSeconds");
    if (probe.path().last().equals("readinessProbe")) {
      Values.nonNegative(threshold, faults);
      if (grace.exists()) {
        faults.invalid(
            grace, "terminationGracePeriodSeconds must not be set for a readiness probe");
      }
      return;
    }
    long successes = threshold.integerOr(0);
    if (successes != 0 && successes != 1) {
      faults
          .as(ValidityRules.SUCCESS_THRESHOLD)
          .invalid(threshold, "successThreshold must be 1 in a " + probe.path().last());
    }
    if (grace.exists() && grace.integerOr(1) <= 0) {
      faults.invalid(grace, "terminationGracePeriodSeconds must be greater than 0");
    }
  }

  static void hook(Field hook, long gracePeriod, Faults faults) {
    handler(hook, OF_HOOK, gracePeriod, faults);
  }

  private static void handler(Field owner, String[] kinds, long gracePeriod, Faults faults) {
    boolean found = false;
    for (String kind : kinds) {
      Field handler = owner.get(kind);
      if (handler.exists() && found) {
        faults
            .as(ValidityRules.HANDLERS)
            .forbidden(handler, kind + " must not be set: there is another handler already");
      } else if (handler.exists()) {
        found = true;
        one(handler, kind, gracePeriod, faults);
      } else {
        found |= handler.broken();
      }
    }
    if (!found) {
      faults
          .as(ValidityRules.HANDLERS)
          .required(owner, owner.path().last() + " needs one of " + String.join(", ", kinds));
    }
  }

  private static void one(Field handler, String kind, long gracePeriod, Faults faults) {
    switch (kind) {
      case "exec" -> {
        if (handler.get("command").size() == 0) {
          faults.required(handler.get("command"), "command must not be empty");
        }
      }
      case "httpGet" -> http(handler, faults);
      case "sleep" -> sleep(handler, gracePeriod, faults);
      case "grpc" -> Ports.number(handler.get("port"), faults);
      default -> Ports.numberOrName(handler.get("port"), faults);
    }
  }

  private static void http(Field handler, Faults faults) {
    Ports.numberOrName(handler.get("port"), faults);
    Values.oneOf(handler.get("scheme"), faults, "HTTP", "HTTPS");
    Field headers = handler.get("httpHeaders");
    for (Field header : headers.items()) {
      String name = header.get("name").stringOr("");
      String problem = Names.httpHeader(name);
      if (problem != null) {
        faults.invalid(
            header.get("name").named(headers.path()), "header \"" + name + "\" " + problem);
      }
    }
  }

  /** A sleep of no time is legal since the gate PodLifecycleSleepActionAllowZero. */
  private static void sleep(Field sleep, long gracePeriod, Faults faults) {
    Field place = sleep.get("seconds").named(sleep.path());
    long seconds = sleep.get("seconds").integerOr(0);
    if (seconds < 0 || seconds > gracePeriod) {
      faults.invalid(
          place,
          "sleep of "
              + seconds
              + " s must be between 0 and terminationGracePeriodSeconds ("
              + gracePeriod
              + ")");
    } else if (seconds == 0) {
      faults.until(32).invalid(place, "sleep must be longer than 0 s");
    }
  }
}
