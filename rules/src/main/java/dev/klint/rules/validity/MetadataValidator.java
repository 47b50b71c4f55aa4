package dev.klint.rules.validity;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.kube.Scope;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code metadata} of any object; answers for {@code ValidateObjectMetaAccessor} of
 * apimachinery. Of kinds that are not built in only what holds for every kind is checked.
 */
public final class MetadataValidator implements Validator {
  static final MetadataValidator INSTANCE = new MetadataValidator();

  private static final int GENERATED_PREFIX = 58;
  private static final String GENERATED_SUFFIX = "xxxxx";

  private MetadataValidator() {}

  @Override
  public void validate(Resource resource, Faults faults) {
    Field metadata = resource.field().get("metadata");
    KindNames names = names(resource);
    if (names != null) {
      name(resource, metadata, names, faults);
      if (resource.scope() == Scope.NAMESPACED) {
        namespace(metadata.get("namespace"), faults);
      }
    } else if (isKubernetesGroup(resource.type().group())) {
      return; // reviews and the like have no stored metadata
    }
    LabelChecks.validate(metadata.get("labels"), faults);
    LabelChecks.annotations(metadata.get("annotations"), faults);
    ownerReferences(metadata.get("ownerReferences"), faults);
    boolean qualified =
        KindNames.of(resource.type()) != null && KindNames.hasQualifiedFinalizers(resource.type());
    finalizers(metadata.get("finalizers"), qualified, faults);
    if (metadata.get("generation").integerOr(0) < 0) {
      faults.invalid(metadata.get("generation"), "generation must not be negative");
    }
  }

  /** A custom kind whose definition is known has names like most others. */
  private static @Nullable KindNames names(Resource resource) {
    KindNames names = KindNames.of(resource.type());
    boolean custom =
        resource.scope() != Scope.UNKNOWN && !isKubernetesGroup(resource.type().group());
    return names == null && custom ? KindNames.SUBDOMAIN : names;
  }

  private static boolean isKubernetesGroup(String group) {
    return group.isEmpty()
        || group.equals("authentication.k8s.io")
        || group.equals("authorization.k8s.io");
  }

  private static void name(Resource resource, Field metadata, KindNames names, Faults faults) {
    Field name = metadata.get("name");
    Field generate = metadata.get("generateName");
    Faults naming = faults.as(ValidityRules.OBJECT_NAME);
    String prefix = generate.stringOr("");
    if (!prefix.isEmpty()) {
      boolean alone = namesNameAlone(resource.kind());
      String problem = alone ? names.problem(generatedName(prefix)) : names.prefixProblem(prefix);
      naming.invalidIf(alone ? generate.named(name.path()) : generate, prefix, problem);
      if (problem != null) {
        return;
      }
    }
    String given = name.stringOr("");
    if (!given.isEmpty()) {
      String problem = names.problem(given);
      naming.invalidIf(name, given, problem);
      if (names == KindNames.SERVICE && problem == null) {
        naming.until(35).invalidIf(name, given, Names.dns1035Label(given));
      }
    } else if (prefix.isEmpty() && !generate.broken() && !makesUpName(resource.kind())) {
      faults.required(name, "name is required: give name or generateName");
    }
  }

  /** Newer types name a bad {@code generateName} only at the name made of it. */
  private static boolean namesNameAlone(String kind) {
    return kind.equals("ReplicationController") || kind.equals("DeviceClass");
  }

  /** The server gives a name to what has none. */
  private static boolean makesUpName(String kind) {
    return kind.equals("LimitRange");
  }

  /** The name that the server would make of {@code generateName}, with letters for its random. */
  public static String generatedName(String prefix) {
    int end = Math.min(prefix.length(), GENERATED_PREFIX);
    return prefix.substring(0, end) + GENERATED_SUFFIX;
  }

  private static void namespace(Field namespace, Faults faults) {
    String value = namespace.stringOr("");
    if (!value.isEmpty()) {
      faults.as(ValidityRules.OBJECT_NAME).invalidIf(namespace, value, Names.dnsLabel(value));
    }
  }

  private static void ownerReferences(Field owners, Faults faults) {
    FieldPath path = owners.path();
    Field first = null;
    for (Field item : owners.items()) {
      Field owner = item.named(path); // the server leaves the index out
      Field version = owner.get("apiVersion");
      String apiVersion = version.stringOr("");
      if (!hasVersion(apiVersion)) {
        faults.invalid(version, "apiVersion of an owner must be group/version or a version");
      }
      for (String name : List.of("kind", "name", "uid")) {
        if (owner.get(name).stringOr("").isEmpty()) {
          faults.invalid(owner.get(name), name + " of an owner must not be empty");
        }
      }
      if (apiVersion.equals("v1") && owner.get("kind").stringOr("").equals("Event")) {
        faults.invalid(owner, "an Event cannot own objects");
      }
      first = controller(owner, first, faults);
    }
  }

  private static boolean hasVersion(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    return !apiVersion.isEmpty()
        && !apiVersion.endsWith("/")
        && (slash < 0 || apiVersion.indexOf('/', slash + 1) < 0);
  }

  private static @Nullable Field controller(Field owner, @Nullable Field first, Faults faults) {
    if (!owner.get("controller").isTrue()) {
      return first;
    }
    if (first != null) {
      faults.invalid(owner, "only one owner can have controller: true");
      return first;
    }
    return owner;
  }

  private static void finalizers(Field finalizers, boolean qualified, Faults faults) {
    boolean orphan = false;
    boolean foreground = false;
    for (Field item : finalizers.items()) {
      String value = item.stringOr("");
      orphan |= value.equals("orphan");
      foreground |= value.equals("foregroundDeletion");
      String problem = Names.labelKey(value);
      if (problem != null) {
        faults.invalidAt(finalizers, item.where(), "finalizer \"" + value + "\" " + problem);
      } else if (qualified && !isStandard(value) && value.indexOf('/') < 0) {
        faults.invalid(
            item, "finalizer \"" + value + "\" must have a prefix, such as example.com/" + value);
      }
    }
    if (orphan && foreground) {
      faults.invalid(finalizers, "finalizers orphan and foregroundDeletion exclude each other");
    }
  }

  private static boolean isStandard(String finalizer) {
    return switch (finalizer) {
      case "orphan", "foregroundDeletion", "kubernetes" -> true;
      default -> false;
    };
  }
}
