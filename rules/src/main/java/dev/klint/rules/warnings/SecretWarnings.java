package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;
import dev.klint.rules.validity.Values;
import dev.klint.rules.validity.certificates.KeyPair;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A Secret with a certificate and its key; answers for {@code warningsForSecret}. */
final class SecretWarnings implements Advisor {
  @Override
  public void advise(Field root, Warnings warnings) {
    if (!root.get("type").stringOr("").equals("kubernetes.io/tls")) {
      return;
    }
    Field certificate = value(root, "tls.crt");
    Field key = value(root, "tls.key");
    String certificateText = text(root, certificate);
    String keyText = text(root, key);
    if (certificateText == null || keyText == null) {
      return;
    }
    Field path = root.get("data");
    String problem = KeyPair.certificateProblem(certificateText);
    if (problem != null) {
      warnings.add(WarningRules.SERVER, certificate.named(path.path().key("tls.crt")), problem);
      return;
    }
    problem = KeyPair.keyProblem(certificateText, keyText);
    if (problem != null) {
      warnings.add(WarningRules.SERVER, key.named(path.path().key("tls.key")), problem);
    }
  }

  /** What stands in stringData outweighs data. */
  private static Field value(Field root, String key) {
    Field plain = root.get("stringData").key(key);
    return plain.exists() || plain.broken() ? plain : root.get("data").key(key);
  }

  /** Null when it is not there or cannot be read. */
  private static @Nullable String text(Field root, Field value) {
    if (value.broken()) {
      return null;
    } else if (value.missing()) {
      return Values.hasKey(root.get("data"), value.path().last()) ? "" : null;
    }
    String text = value.stringOr("");
    if (root.get("stringData").has(value.path().last())) {
      return text;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(text.replace("\n", "").replace("\r", ""));
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }
}
