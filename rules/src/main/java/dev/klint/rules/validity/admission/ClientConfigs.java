package dev.klint.rules.validity.admission;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Where a webhook is; answers for {@code ValidateWebhookURL} and {@code ValidateWebhookService}.
 */
public final class ClientConfigs {
  private static final long DEFAULT_PORT = 443;
  private static final long HIGHEST_PORT = 65_535;

  private ClientConfigs() {}

  /** Exactly one of {@code url} and {@code service}, and what is there is right. */
  public static void validate(Field config, Faults faults) {
    validate(config, false, faults);
  }

  /**
   * As {@link #validate}, for the webhook of a conversion, where the server takes the name of the
   * service for its namespace.
   */
  public static void ofConversion(Field config, Faults faults) {
    validate(config, true, faults);
  }

  private static void validate(Field config, boolean swapped, Faults faults) {
    Field url = config.get("url");
    Field service = config.get("service");
    if (url.broken() || service.broken()) {
      return;
    }
    if (url.exists() == service.exists()) {
      faults.required(config, "exactly one of url and service is required");
    } else if (url.exists()) {
      String problem = urlProblem(url.stringOr(""));
      if (problem != null) {
        faults.invalid(url, "url " + problem + "; write https://host/path");
      }
    } else {
      service(service, swapped, faults);
    }
  }

  private static @Nullable String urlProblem(String url) {
    if (!url.startsWith("https://")) {
      return "must begin with https://";
    }
    String rest = url.substring("https://".length());
    int slash = rest.indexOf('/');
    String host = slash < 0 ? rest : rest.substring(0, slash);
    if (host.isEmpty()) {
      return "needs a host";
    } else if (host.indexOf('@') >= 0) {
      return "must not name a user";
    } else if (rest.indexOf('#') >= 0 && rest.indexOf('#') < rest.length() - 1) {
      return "must not have a fragment";
    } else if (rest.indexOf('?') >= 0 && rest.indexOf('?') < rest.length() - 1) {
      return "must not have query parameters";
    }
    return null;
  }

  private static void service(Field service, boolean swapped, Faults faults) {
    required(service, "name", swapped ? "namespace" : "name", faults);
    required(service, "namespace", swapped ? "name" : "namespace", faults);
    Field port = service.get("port");
    long number = port.integerOr(DEFAULT_PORT);
    if (number < 1 || number > HIGHEST_PORT) {
      faults.invalid(port, "port must be from 1 to " + HIGHEST_PORT);
    }
    Field path = service.get("path");
    String text = path.stringOr("");
    if (!text.isEmpty() && !text.equals("/")) {
      faults.invalidIf(path, text, pathProblem(text));
    }
  }

  private static void required(Field service, String name, String told, Faults faults) {
    Field field = service.get(name);
    if (field.stringOr("").isEmpty()) {
      faults.required(
          field.named(service.path().child(told)), name + " is required and must not be empty");
    }
  }

  private static @Nullable String pathProblem(String path) {
    if (!path.startsWith("/")) {
      return "must begin with /";
    }
    String steps = path.substring(1);
    if (steps.endsWith("/") && steps.length() > 1) {
      steps = steps.substring(0, steps.length() - 1);
    }
    for (String step : steps.split("/", -1)) {
      String problem = step.isEmpty() ? "has an empty step" : Names.dnsSubdomain(step);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }
}
