package dev.klint.rules.validity.flowcontrol;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.Values;

/** A FlowSchema; answers for {@code ValidateFlowSchemaSpec}. */
public final class FlowSchemaValidator implements Validator {
  private static final long HIGHEST = 10_000;
  private static final String ANY = "*";

  private static final String[] VERBS = {
    "create",
    "delete",
    "deletecollection",
    "get",
    "head",
    "list",
    "options",
    "patch",
    "post",
    "proxy",
    "put",
    "update",
    "watch"
  };

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field precedence = spec.get("matchingPrecedence");
    long value = precedence.integerOr(1000);
    value = value == 0 ? 1000 : value;
    if (value < 0 || value > HIGHEST) {
      faults.invalid(precedence, "matchingPrecedence must be from 1 to " + HIGHEST);
    } else if (value == 1 && !resource.name().equals("exempt")) {
      faults.invalid(precedence, "matchingPrecedence 1 is kept for the FlowSchema exempt");
    }
    if (spec.has("distinguisherMethod")) {
      Field type = spec.get("distinguisherMethod").get("type");
      String word = type.stringOr("");
      if (!word.equals("ByUser") && !word.equals("ByNamespace")) {
        faults.notSupported(type, word, "ByNamespace", "ByUser");
      }
    }
    Field level = spec.get("priorityLevelConfiguration").get("name");
    if (level.stringOr("").isEmpty()) {
      faults.required(level, "a PriorityLevelConfiguration must be named");
    } else {
      faults.invalidIf(level, level.stringOr(""), Names.dnsSubdomain(level.stringOr("")));
    }
    for (Field rule : spec.get("rules").items()) {
      rule(rule, faults);
    }
  }

  private static void rule(Field rule, Faults faults) {
    Values.notEmpty(rule.get("subjects"), faults);
    for (Field subject : rule.get("subjects").items()) {
      subject(subject, faults);
    }
    Field resources = rule.get("resourceRules");
    Field others = rule.get("nonResourceRules");
    if (resources.size() == 0 && others.size() == 0) {
      faults.required(rule, "one of resourceRules and nonResourceRules is required");
    }
    for (Field one : resources.items()) {
      verbs(one.get("verbs"), faults);
      Values.notEmpty(one.get("apiGroups"), faults);
      Values.starAlone(one.get("apiGroups"), faults);
      Values.notEmpty(one.get("resources"), faults);
      Values.starAlone(one.get("resources"), faults);
      namespaces(one, faults);
    }
    for (Field one : others.items()) {
      verbs(one.get("verbs"), faults);
      Values.notEmpty(one.get("nonResourceURLs"), faults);
      Values.starAlone(one.get("nonResourceURLs"), faults);
    }
  }

  private static void namespaces(Field rule, Faults faults) {
    Field namespaces = rule.get("namespaces");
    if (namespaces.size() == 0) {
      if (!rule.get("clusterScope").isTrue()) {
        faults.required(namespaces, "namespaces is required unless clusterScope is true");
      }
    } else if (Values.has(namespaces, ANY)) {
      Values.starAlone(namespaces, faults);
    } else {
      for (Field item : namespaces.items()) {
        faults.invalidIf(item, item.stringOr(""), Names.dnsLabel(item.stringOr("")));
      }
    }
  }

  private static void verbs(Field verbs, Faults faults) {
    Values.notEmpty(verbs, faults);
    if (Values.has(verbs, ANY)) {
      Values.starAlone(verbs, faults);
      return;
    }
    for (Field item : verbs.items()) {
      if (!Values.contains(VERBS, item.stringOr(""))) {
        faults.notSupported(item.named(verbs.path()), item.stringOr(""), VERBS);
        return;
      }
    }
  }

  private static void subject(Field subject, Faults faults) {
    Field kind = subject.get("kind");
    String word = kind.stringOr("");
    String own =
        switch (word) {
          case "User" -> "user";
          case "Group" -> "group";
          case "ServiceAccount" -> "serviceAccount";
          default -> "";
        };
    if (own.isEmpty()) {
      faults.notSupported(kind, word, "Group", "ServiceAccount", "User");
      return;
    }
    for (String name : new String[] {"user", "group", "serviceAccount"}) {
      Field one = subject.get(name);
      if (!name.equals(own)) {
        if (one.exists()) {
          faults.forbidden(one, name + " must not be set when kind is " + word);
        }
      } else if (one.missing()) {
        faults.required(one, name + " is required when kind is " + word);
      } else {
        Values.required(one.get("name"), faults);
        if (own.equals("serviceAccount")) {
          account(one, faults);
        }
      }
    }
  }

  private static void account(Field account, Faults faults) {
    String name = account.get("name").stringOr("");
    if (!name.isEmpty() && !name.equals(ANY)) {
      faults.invalidIf(account.get("name"), name, Names.dnsSubdomain(name));
    }
    Field namespace = account.get("namespace");
    if (Values.required(namespace, faults)) {
      faults.invalidIf(namespace, namespace.stringOr(""), Names.dnsLabel(namespace.stringOr("")));
    }
  }
}
