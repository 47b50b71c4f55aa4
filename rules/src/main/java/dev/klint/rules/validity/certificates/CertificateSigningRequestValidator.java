package dev.klint.rules.validity.certificates;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A CertificateSigningRequest; answers for {@code ValidateCertificateSigningRequestCreate}. */
public final class CertificateSigningRequestValidator implements Validator {
  private static final long LEAST_SECONDS = 600;
  private static final int LONGEST_SIGNER = 571;

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
    String name = signer.stringOr("");
    if (name.isEmpty()) {
      faults.required(signer);
    } else if (name.equals("kubernetes.io/legacy-unknown")) {
      faults.invalid(signer, "kubernetes.io/legacy-unknown is not allowed in v1");
    } else if (name.length() > LONGEST_SIGNER) {
      faults.tooLong(signer, "signerName must have at most " + LONGEST_SIGNER + " characters");
    } else {
      faults.invalidIf(signer, name, signerProblem(name));
    }
    Field seconds = spec.get("expirationSeconds");
    if (seconds.exists() && seconds.integerOr(LEAST_SECONDS) < LEAST_SECONDS) {
      faults.invalid(seconds, "expirationSeconds must be at least " + LEAST_SECONDS);
    }
  }

  private static boolean isRequest(String encoded) {
    try {
      String joined = encoded.replace("\n", "").replace("\r", "");
      String text = new String(Base64.getDecoder().decode(joined), StandardCharsets.ISO_8859_1);
      int begin = text.indexOf("-----BEGIN CERTIFICATE REQUEST-----");
      return begin >= 0 && text.indexOf("-----END CERTIFICATE REQUEST-----", begin) > 0;
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

  private static @Nullable String signerProblem(String name) {
    int slash = name.indexOf('/');
    if (slash < 0 || name.indexOf('/', slash + 1) >= 0) {
      return "must be a domain and a name, such as example.com/signer-name";
    }
    String domain = name.substring(0, slash);
    String problem = Names.dnsSubdomain(domain);
    if (problem == null && domain.indexOf('.') < 0) {
      problem = "must begin with a domain that has a dot";
    }
    return problem == null ? Names.dnsSubdomain(name.substring(slash + 1)) : problem;
  }
}
