package dev.klint.rules.validity.certificates;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A CertificateSigningRequest; answers for {@code ValidateCertificateSigningRequestCreate}. */
public final class CertificateSigningRequestValidator implements Validator {
  private static final long LEAST_SECONDS = 600;

  private static final String[] USAGES = {
    "any",
    "cert sign",
    "client auth",
    "code signing",
    "content commitment",
    "crl sign",
    "data encipherment",
    "decipher only",
    "digital signature",
    "email protection",
    "encipher only",
    "ipsec end system",
    "ipsec tunnel",
    "ipsec user",
    "key agreement",
    "key encipherment",
    "microsoft sgc",
    "netscape sgc",
    "ocsp signing",
    "s/mime",
    "server auth",
    "signing",
    "timestamping"
  };

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field request = spec.get("request");
    if (!isRequest(request.stringOr(""))) {
      faults.invalid(request, "request must be base64 of a PEM block CERTIFICATE REQUEST");
    }
    usages(spec.get("usages"), faults);
    Field signer = spec.get("signerName");
    if (signer.stringOr("").equals("kubernetes.io/legacy-unknown")) {
      faults.invalid(signer, "kubernetes.io/legacy-unknown is not allowed in v1");
    } else {
      SignerNames.validate(signer, faults);
    }
    Field seconds = spec.get("expirationSeconds");
    if (seconds.exists() && seconds.integerOr(LEAST_SECONDS) < LEAST_SECONDS) {
      faults.invalid(seconds, "expirationSeconds must be at least " + LEAST_SECONDS);
    }
  }

  private static boolean isRequest(String encoded) {
    try {
      String joined = encoded.replace("\n", "").replace("\r", "");
      byte[] decoded = Base64.getDecoder().decode(joined);
      List<PemBlock> blocks = PemBlock.all(new String(decoded, StandardCharsets.ISO_8859_1));
      return !blocks.isEmpty()
          && blocks.get(0).type().equals("CERTIFICATE REQUEST")
          && Der.isSigned(blocks.get(0).content());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void usages(Field usages, Faults faults) {
    if (usages.size() == 0) {
      faults.required(usages);
    }
    List<String> known = Arrays.asList(USAGES);
    Set<String> seen = new HashSet<>();
    for (Field item : usages.items()) {
      String usage = item.stringOr("");
      if (!known.contains(usage)) {
        faults.notSupported(item, usage, USAGES);
      }
      if (!seen.add(usage)) {
        faults.duplicate(item, "usage \"" + usage + "\" is here for the second time");
      }
    }
  }
}
