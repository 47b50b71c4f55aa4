package dev.klint.rules.validity.networking;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import org.jspecify.annotations.Nullable;

/** An IngressClass; answers for {@code ValidateIngressClass}. */
public final class IngressClassValidator implements Validator {
  private static final int LONGEST = 250;
  private static final String PATH_SIGNS = "/-._~%!$&'()*+,;=:";

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field controller = spec.get("controller");
    String value = controller.stringOr("");
    if (value.length() > LONGEST) {
      faults.tooLong(controller, "controller must have at most " + LONGEST + " characters");
    }
    if (value.isEmpty()) {
      faults.required(controller);
    } else {
      faults.invalidIf(controller, value, domainPrefixedPath(value));
    }
    if (spec.has("parameters")) {
      parameters(spec.get("parameters"), faults);
    }
  }

  private static @Nullable String domainPrefixedPath(String value) {
    int slash = value.indexOf('/');
    if (slash <= 0 || slash == value.length() - 1) {
      return "must be a domain and a path, such as example.com/ingress-controller";
    }
    for (int i = slash + 1; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean word = c < 0x80 && Character.isLetterOrDigit(c);
      if (!word && PATH_SIGNS.indexOf(c) < 0) {
        return "has a sign in its path that URLs do not allow";
      }
    }
    return Names.dnsSubdomain(value.substring(0, slash));
  }

  private static void parameters(Field parameters, Faults faults) {
    Field group = parameters.get("apiGroup");
    if (group.exists()) {
      faults.invalidIf(group, group.stringOr(""), Names.dnsSubdomain(group.stringOr("")));
    }
    segment(parameters.get("kind"), faults);
    segment(parameters.get("name"), faults);
    Field scope = parameters.get("scope");
    Field namespace = parameters.get("namespace");
    String where = namespace.stringOr("");
    switch (scope.stringOr("Cluster")) {
      case "Namespace" -> {
        if (where.isEmpty()) {
          faults.required(namespace, "namespace is required when scope is Namespace");
        } else {
          faults.invalidIf(namespace, where, Names.dnsLabel(where));
        }
      }
      case "Cluster" -> {
        if (namespace.exists()) {
          faults.forbidden(namespace, "namespace must not be set when scope is Cluster");
        }
      }
      default -> faults.notSupported(scope, scope.stringOr(""), "Cluster", "Namespace");
    }
  }

  private static void segment(Field field, Faults faults) {
    String value = field.stringOr("");
    if (value.isEmpty()) {
      faults.required(field);
    } else {
      faults.invalidIf(field, value, Names.pathSegment(value));
    }
  }
}
