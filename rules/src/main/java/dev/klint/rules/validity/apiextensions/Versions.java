package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The versions of a definition. What all of them have in common the server holds once, above them,
 * and so names it there: {@code spec.validation} instead of {@code spec.versions[0].schema}.
 */
final class Versions {
  private final Field spec;
  private final List<Field> versions;
  private final Faults faults;

  private Versions(Field spec, Faults faults) {
    this.spec = spec;
    this.versions = spec.get("versions").items();
    this.faults = faults;
  }

  static void validate(Field spec, Faults faults) {
    new Versions(spec, faults).validate();
  }

  private void validate() {
    for (Field version : versions) {
      Field schema = version.get("schema").get("openAPIV3Schema");
      if (schema.missing()) {
        faults
            .as(ValidityRules.CRD_STRUCTURE)
            .required(schema, "openAPIV3Schema is required in each version");
      }
    }
    names();
    for (Field version : versions) {
      deprecation(version);
    }
    storage();
    if (!versions.isEmpty()) {
      schemas();
      subresources();
      columns();
      selectableFields();
    }
  }

  private void names() {
    Set<String> seen = new HashSet<>();
    boolean repeated = false;
    for (Field version : versions) {
      Field name = version.get("name");
      String text = name.stringOr("");
      String problem = Names.dns1035Label(text);
      faults.invalidIf(name, text, problem);
      if (version == versions.get(0) && !text.isEmpty()) {
        faults.invalidIf(name.named(spec.path().child("version")), text, problem);
      }
      repeated |= !seen.add(text) && !name.broken();
    }
    if (repeated) {
      faults
          .as(ValidityRules.CRD_NAMES)
          .invalid(spec.get("versions"), "versions must have different names");
    }
  }

  private void storage() {
    String stored = null;
    int count = 0;
    for (Field version : versions) {
      if (version.broken() || version.get("storage").broken()) {
        return;
      }
      if (version.get("storage").isTrue()) {
        stored = stored == null ? version.get("name").stringOr("") : stored;
        count++;
      }
    }
    Faults naming = faults.as(ValidityRules.CRD_NAMES);
    Field all = spec.get("versions");
    if (count != 1) {
      naming.invalid(all, "exactly one version must have storage: true, and " + count + " have");
    }
    Field known = all.named(FieldPath.ROOT.child("status").child("storedVersions"));
    if (stored == null) {
      naming.invalid(known, "no version is stored: one must have storage: true");
    } else if (hasOther(stored)) {
      naming.invalid(known, "only one version can be stored: " + stored + " is");
    }
  }

  /** Whether a version is to be stored beside the first of the stored name. */
  private boolean hasOther(String stored) {
    boolean found = false;
    for (Field version : versions) {
      boolean first = !found && version.get("name").stringOr("").equals(stored);
      if (version.get("storage").isTrue() && !first) {
        return true;
      }
      found |= first;
    }
    return false;
  }

  private void deprecation(Field version) {
    Field warning = version.get("deprecationWarning");
    if (!warning.exists() || version.get("deprecated").broken()) {
      return;
    }
    String problem = DeprecationWarnings.problem(warning.stringOr(""));
    if (!version.get("deprecated").isTrue()) {
      faults.invalid(warning, "deprecationWarning needs deprecated: true");
    } else if (problem != null) {
      faults.invalid(warning, "deprecationWarning " + problem);
    }
  }

  /** Whether all versions have this in common. */
  private boolean isShared(String name) {
    Field first = versions.get(0).get(name);
    for (Field version : versions) {
      if (!SameValues.decoded(first, version.get(name))) {
        return false;
      }
    }
    return true;
  }

  private void schemas() {
    if (isShared("schema")) {
      Field schema = versions.get(0).get("schema").named(spec.path().child("validation"));
      boolean status = false;
      for (Field version : versions) {
        status |= hasStatus(version);
      }
      SchemaChecks.validate(schema.get("openAPIV3Schema"), status, faults);
      return;
    }
    for (Field version : versions) {
      Field schema = version.get("schema").get("openAPIV3Schema");
      SchemaChecks.validate(schema, hasStatus(named(version.get("name").stringOr(""))), faults);
    }
  }

  private static boolean hasStatus(Field version) {
    return version.get("subresources").has("status");
  }

  /** The first of this name, as the server finds it. */
  private Field named(String name) {
    for (Field version : versions) {
      if (version.get("name").stringOr("").equals(name)) {
        return version;
      }
    }
    return versions.get(0);
  }

  private void subresources() {
    if (isShared("subresources")) {
      Field shared = versions.get(0).get("subresources");
      Scales.validate(shared.named(spec.path().child("subresources")), faults);
      return;
    }
    for (Field version : versions) {
      Scales.validate(version.get("subresources"), faults);
    }
  }

  private void columns() {
    if (isShared("additionalPrinterColumns")) {
      Field shared = versions.get(0).get("additionalPrinterColumns");
      PrinterColumns.validate(shared.named(spec.path().child("additionalPrinterColumns")), faults);
      return;
    }
    for (Field version : versions) {
      PrinterColumns.validate(version.get("additionalPrinterColumns"), faults);
    }
  }

  /** The server looks for them beside the schema: shared ones need a shared schema. */
  private void selectableFields() {
    boolean shared = isShared("selectableFields");
    boolean sharedSchema = isShared("schema");
    for (Field version : shared ? versions.subList(0, 1) : versions) {
      Field written = version.get("selectableFields");
      Field fields = shared ? written.named(spec.path().child("selectableFields")) : written;
      Field schema = version.get("schema").get("openAPIV3Schema");
      SelectableFields.validate(fields, schema, shared == sharedSchema, faults);
    }
  }
}
