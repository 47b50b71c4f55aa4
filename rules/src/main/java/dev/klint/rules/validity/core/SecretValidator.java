package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A Secret; answers for {@code ValidateSecret}. What stands in {@code stringData} overwrites {@code
 * data} before validation, and is named as data.
 */
public final class SecretValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field root = resource.field();
    Field data = root.get("data");
    Field plain = root.get("stringData");
    if (data.broken() || plain.broken()) {
      return;
    }
    keys(data, data.path(), faults);
    keys(plain, data.path(), faults);
    size(data, plain, faults);
    type(root, new Data(data, plain), faults);
  }

  private static void keys(Field map, FieldPath path, Faults faults) {
    for (Field.Entry entry : map.entries()) {
      String problem = Names.configKey(entry.name());
      if (problem != null) {
        faults.invalidAt(
            entry.value().named(path.key(entry.name())),
            entry.keyRange(),
            "key \"" + entry.name() + "\" " + problem);
      }
    }
  }

  private static void size(Field data, Field plain, Faults faults) {
    long size = 0;
    for (Field.Entry entry : data.entries()) {
      size += plain.has(entry.name()) ? 0 : DataSizes.base64(entry.value());
    }
    for (Field.Entry entry : plain.entries()) {
      size += DataSizes.text(entry.value());
    }
    DataSizes.limit(data, size, faults);
  }

  private static void type(Field root, Data data, Faults faults) {
    switch (root.get("type").stringOr("Opaque")) {
      case "kubernetes.io/service-account-token" -> {
        Field account =
            root.get("metadata").get("annotations").key("kubernetes.io/service-account.name");
        if (account.stringOr("").isEmpty()) {
          faults.required(account, "the token's ServiceAccount must be named in this annotation");
        }
      }
      case "kubernetes.io/dockercfg" -> data.json(".dockercfg", faults);
      case "kubernetes.io/dockerconfigjson" -> data.json(".dockerconfigjson", faults);
      case "kubernetes.io/basic-auth" -> {
        if (!data.has("username") && !data.has("password")) {
          data.missing("username", faults);
          data.missing("password", faults);
        }
      }
      case "kubernetes.io/ssh-auth" -> {
        if (data.text("ssh-privatekey").isEmpty()) {
          data.missing("ssh-privatekey", faults);
        }
      }
      case "kubernetes.io/tls" -> {
        data.require("tls.crt", faults);
        data.require("tls.key", faults);
      }
      default -> {}
    }
  }

  /** The data that the server validates. */
  private record Data(Field data, Field plain) {
    boolean has(String key) {
      return data.has(key) || plain.has(key);
    }

    void require(String key, Faults faults) {
      if (!has(key)) {
        missing(key, faults);
      }
    }

    void missing(String key, Faults faults) {
      if (!data.key(key).broken() && !plain.key(key).broken()) {
        faults.required(data.key(key), "a Secret of this type needs the key " + key);
      }
    }

    String text(String key) {
      if (plain.has(key)) {
        return plain.key(key).stringOr("");
      }
      String encoded = data.key(key).stringOr("").replace("\n", "").replace("\r", "");
      try {
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return "";
      }
    }

    void json(String key, Faults faults) {
      if (!has(key)) {
        missing(key, faults);
      } else if (!JsonObjects.isOne(text(key))) {
        Field value = (plain.has(key) ? plain : data).key(key);
        faults.invalid(
            value.named(data.path().key(key)),
            key + " must hold a JSON object, as docker login writes it");
      }
    }
  }
}
