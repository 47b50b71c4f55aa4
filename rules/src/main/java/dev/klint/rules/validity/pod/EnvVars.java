package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Values;
import org.jspecify.annotations.Nullable;

/**
 * Environment variables; answers for {@code ValidateEnv}, {@code ValidateEnvFrom} and {@code
 * validateFileKeyRefVolumes}.
 */
final class EnvVars {
  private static final String[] SOURCES = {
    "fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"
  };

  private EnvVars() {}

  static void validate(Field container, Faults faults) {
    for (Field variable : container.get("env").items()) {
      Field name = variable.get("name");
      if (Values.required(name, faults)) {
        name(name, faults);
      }
      if (variable.get("valueFrom").exists()) {
        source(variable, variable.get("valueFrom"), faults);
      }
    }
    envFrom(container.get("envFrom"), faults);
  }

  /** Nearly everything is legal since the gate RelaxedEnvironmentVariableValidation. */
  private static void name(Field field, Faults faults) {
    String name = field.stringOr("");
    String problem = Names.envVarName(name);
    if (problem != null) {
      faults.invalidIf(field, name, problem);
    } else {
      faults.until(31).invalidIf(field, name, oldProblem(name));
    }
  }

  private static @Nullable String oldProblem(String name) {
    boolean legal = !name.equals(".") && !name.startsWith("..");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      legal &= letter || (digit && i > 0) || c == '-' || c == '_' || c == '.';
    }
    return legal
        ? null
        : "must be letters, digits, '-', '_' and '.', and must not begin with a digit before 1.32";
  }

  private static void source(Field variable, Field from, Faults faults) {
    int sources = 0;
    for (String kind : SOURCES) {
      Field source = from.get(kind);
      if (source.broken()) {
        return;
      }
      if (source.exists()) {
        sources++;
        one(source, kind, faults);
      }
    }
    Faults count = faults.as(ValidityRules.ENV_SOURCES);
    if (sources == 0) {
      count.invalid(from, "valueFrom needs one of " + String.join(", ", SOURCES));
    } else if (!variable.get("value").stringOr("").isEmpty()) {
      count.invalid(from, "valueFrom must not be set together with value");
    } else if (sources > 1) {
      count.invalid(from, "valueFrom must have a single source");
    }
  }

  private static void one(Field source, String kind, Faults faults) {
    switch (kind) {
      case "fieldRef" -> DownwardFields.env(source, faults);
      case "resourceFieldRef" -> DownwardFields.resource(source, false, faults);
      case "fileKeyRef" -> fileKey(source, faults.since(35));
      default -> key(source, faults);
    }
  }

  private static void key(Field source, Faults faults) {
    String name = source.get("name").stringOr("");
    faults.invalidIf(source.get("name"), name, Names.dnsSubdomain(name));
    Field key = source.get("key");
    if (Values.required(key, faults)) {
      faults.invalidIf(key, key.stringOr(""), Names.configKey(key.stringOr("")));
    }
  }

  private static void fileKey(Field source, Faults faults) {
    Field key = source.get("key");
    if (Values.required(key, faults)) {
      faults.invalidIf(key, key.stringOr(""), Names.envVarName(key.stringOr("")));
    }
    Field volume = source.get("volumeName");
    if (Values.required(volume, faults)) {
      faults.invalidIf(volume, volume.stringOr(""), Names.dnsLabel(volume.stringOr("")));
    }
    Field path = source.get("path");
    if (Values.required(path, faults)) {
      faults.invalidIf(path, path.stringOr(""), Values.backstep(path.stringOr("")));
    }
  }

  private static void envFrom(Field list, Faults faults) {
    for (Field entry : list.items()) {
      Field prefix = entry.get("prefix");
      if (!prefix.stringOr("").isEmpty()) {
        name(prefix, faults);
      }
      int sources = 0;
      for (String kind : new String[] {"configMapRef", "secretRef"}) {
        Field source = entry.get(kind);
        if (source.exists()) {
          sources++;
          reference(source.get("name"), faults);
        }
        sources += source.broken() ? 1 : 0;
      }
      if (sources != 1) {
        faults.invalid(
            entry.named(list.path()), "an entry must have either configMapRef or secretRef");
      }
    }
  }

  /** The server takes these names as beginnings, so a final dash passes. */
  private static void reference(Field name, Faults faults) {
    if (Values.required(name, faults)) {
      String value = name.stringOr("");
      boolean dash = value.length() > 1 && value.endsWith("-");
      String masked = dash ? value.substring(0, value.length() - 2) + "a" : value;
      faults.invalidIf(name, value, Names.dnsSubdomain(masked));
    }
  }

  /** A variable from a file needs an emptyDir that the file lies in. */
  static void fileVolumes(PodContext context, Faults anyVersion) {
    Faults faults = anyVersion.since(35);
    for (Field container : context.containers()) {
      for (Field variable : container.get("env").items()) {
        Field reference = variable.get("valueFrom").get("fileKeyRef");
        if (reference.exists()) {
          fileVolume(context, reference.get("volumeName"), faults);
        }
      }
    }
  }

  private static void fileVolume(PodContext context, Field name, Faults faults) {
    Field found = null;
    for (Field volume : context.spec().get("volumes").items()) {
      if (volume.get("name").stringOr("").equals(name.stringOr(""))) {
        found = volume;
      }
    }
    if (found == null) {
      faults
          .as(ValidityRules.MOUNT_UNDEFINED)
          .invalid(name, "no volume of the pod is called \"" + name.stringOr("") + "\"");
    } else if (!found.get("emptyDir").exists() && Volumes.hasSource(found)) {
      faults.invalidIf(name, name.stringOr(""), "must be a volume of the type emptyDir");
    }
  }
}
