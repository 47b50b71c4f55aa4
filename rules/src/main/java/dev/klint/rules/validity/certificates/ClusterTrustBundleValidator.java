package dev.klint.rules.validity.certificates;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.MetadataValidator;
import dev.klint.rules.validity.Utf8Length;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ClusterTrustBundle; answers for {@code ValidateClusterTrustBundle}. */
public final class ClusterTrustBundleValidator implements Validator {
  private static final int LONGEST = 1024 * 1024;

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field signer = spec.get("signerName");
    if (!signer.broken()) {
      name(resource.field().get("metadata"), signer.stringOr(""), faults);
    }
    if (!signer.stringOr("").isEmpty()) {
      SignerNames.validate(signer, faults);
    }
    Field bundle = spec.get("trustBundle");
    String text = bundle.stringOr("");
    if (Utf8Length.of(text) > LONGEST) {
      faults.tooLong(bundle, "trustBundle is longer than " + LONGEST + " bytes");
    } else {
      String problem = problem(PemBlock.all(text));
      if (problem != null) {
        faults.invalid(bundle, problem);
      }
    }
  }

  /** A bundle of a signer is named after it, with colons for slashes. */
  private static void name(Field metadata, String signer, Faults faults) {
    Faults naming = faults.as(ValidityRules.OBJECT_NAME);
    Field name = metadata.get("name");
    String value = name.stringOr("");
    String prefix = metadata.get("generateName").stringOr("");
    if (!prefix.isEmpty()) {
      boolean dash = prefix.length() > 1 && prefix.endsWith("-"); // more follows
      String start = dash ? prefix.substring(0, prefix.length() - 2) + "a" : prefix;
      String problem = nameProblem(start, signer);
      naming.invalidIf(metadata.get("generateName"), prefix, problem);
      if (problem != null) {
        return;
      }
      value = value.isEmpty() ? MetadataValidator.generatedName(prefix) : value;
    }
    if (!value.isEmpty()) {
      naming.invalidIf(name, value, nameProblem(value, signer));
    }
  }

  private static @Nullable String nameProblem(String name, String signer) {
    if (signer.isEmpty()) {
      return name.indexOf(':') >= 0
          ? "must not have a ':' without spec.signerName"
          : Names.dnsSubdomain(name);
    }
    String start = signer.replace('/', ':') + ":";
    return name.startsWith(start)
        ? Names.dnsSubdomain(name.substring(start.length()))
        : "must begin with " + start + ", as spec.signerName says";
  }

  private static @Nullable String problem(List<PemBlock> blocks) {
    Set<String> seen = new HashSet<>();
    boolean twice = false;
    for (int i = 0; i < blocks.size(); i++) {
      PemBlock block = blocks.get(i);
      String problem = problem(block);
      if (problem != null) {
        return "block " + (i + 1) + " of trustBundle " + problem;
      }
      twice |= !seen.add(block.base64());
    }
    if (blocks.isEmpty()) {
      return "trustBundle must hold at least one PEM block CERTIFICATE";
    }
    return twice ? "trustBundle holds a certificate twice" : null;
  }

  private static @Nullable String problem(PemBlock block) {
    if (!block.type().equals("CERTIFICATE")) {
      return "must be a CERTIFICATE";
    } else if (block.hasHeaders()) {
      return "must not have headers";
    } else if (!Der.isSigned(block.content())) {
      return "is no X.509 certificate";
    }
    return Der.mayBeAuthority(block.content()) ? null : "is no certificate of an authority";
  }
}
