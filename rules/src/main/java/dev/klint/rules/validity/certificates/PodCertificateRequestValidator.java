package dev.klint.rules.validity.certificates;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Utf8Length;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A PodCertificateRequest; answers for {@code ValidatePodCertificateRequestCreate}, but for keys
 * and signatures.
 */
public final class PodCertificateRequestValidator implements Validator {
  private static final int LONGEST_UID = 128;
  private static final int LONGEST_DATA = 10 * 1024;
  private static final long HOUR = 60 * 60;
  private static final long MOST_DAYS = 91;

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    SignerNames.validate(spec.get("signerName"), faults);
    annotations(spec.get("unverifiedUserAnnotations"), faults.since(36));
    for (String owner : new String[] {"pod", "serviceAccount", "node"}) {
      Field name = spec.get(owner + "Name");
      faults.invalidIf(name, name.stringOr(""), Names.dnsSubdomain(name.stringOr("")));
      uid(spec.get(owner + "UID"), faults);
    }
    Field seconds = spec.get("maxExpirationSeconds");
    expiration(seconds, spec.get("signerName").stringOr(""), faults);
    proof(spec, faults);
  }

  private static void annotations(Field annotations, Faults faults) {
    for (Field.Entry entry : annotations.entries()) {
      if (entry.name().isEmpty()) {
        faults.required(annotations, "a key must not be empty");
        continue;
      }
      String problem = Names.labelKey(entry.name().toLowerCase(Locale.ROOT));
      if (problem == null && entry.name().indexOf('/') < 0) {
        problem = "must have a prefix, such as example.com/" + entry.name();
      }
      if (problem != null) {
        faults.invalidAt(annotations, entry.keyRange(), "key \"" + entry.name() + "\" " + problem);
      }
    }
    LabelChecks.annotationsSize(annotations, faults);
  }

  private static void uid(Field uid, Faults faults) {
    String value = uid.stringOr("");
    if (value.isEmpty()) {
      faults.invalid(uid, uid.path().last() + " must not be empty");
    } else if (Utf8Length.of(value) > LONGEST_UID) {
      faults.tooLong(uid, uid.path().last() + " is longer than " + LONGEST_UID + " characters");
    }
  }

  private static void expiration(Field seconds, String signer, Faults faults) {
    int slash = signer.indexOf('/');
    String domain = slash < 0 ? signer : signer.substring(0, slash);
    boolean own = domain.equals("kubernetes.io") || domain.endsWith(".kubernetes.io");
    long most = (own ? 1 : MOST_DAYS) * 24 * HOUR;
    long value = seconds.integerOr(HOUR);
    if (value < HOUR || value > most) {
      faults.invalid(seconds, "maxExpirationSeconds must be between " + HOUR + " and " + most);
    }
  }

  private static void proof(Field spec, Faults faults) {
    Field stub = spec.get("stubPKCS10Request");
    Field key = spec.get("pkixPublicKey");
    Field proof = spec.get("proofOfPossession");
    if (stub.broken() || key.broken() || proof.broken()) {
      return;
    }
    boolean stubbed = !isEmpty(stub) && isEmpty(key) && isEmpty(proof);
    boolean proven = isEmpty(stub) && !isEmpty(key) && !isEmpty(proof);
    if (!stubbed && !proven) {
      faults
          .since(36)
          .invalid(spec, "give stubPKCS10Request, or pkixPublicKey and proofOfPossession");
      return;
    }
    for (Field field : stubbed ? new Field[] {stub} : new Field[] {key, proof}) {
      byte[] data = data(field);
      if (data == null) {
        return;
      }
      if (data.length > LONGEST_DATA) {
        faults.tooLong(field, field.path().last() + " is longer than 10240 bytes");
        return;
      }
    }
    byte[] data = data(stubbed ? stub : key);
    if (data != null && stubbed && !Der.isSigned(data)) {
      faults.invalid(stub, "stubPKCS10Request must be a PKCS#10 request");
    } else if (data != null && !stubbed && !Der.isPublicKey(data)) {
      faults.invalid(key, "pkixPublicKey must be a public key in PKIX form");
    }
  }

  private static boolean isEmpty(Field field) {
    return field.stringOr("").isEmpty();
  }

  private static byte @Nullable [] data(Field field) {
    try {
      String text = field.stringOr("").replace("\n", "").replace("\r", "");
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException toldBySchema) {
      return null;
    }
  }
}
