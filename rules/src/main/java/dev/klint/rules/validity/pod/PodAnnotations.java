package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Values;
import org.jspecify.annotations.Nullable;

/**
 * Annotations of pods that the server reads; answers for {@code ValidatePodSpecificAnnotations} and
 * the checks that old annotations and new fields agree.
 */
final class PodAnnotations {
  private static final String MIRROR = "kubernetes.io/config.mirror";
  private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";
  private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String SECCOMP = "container.seccomp.security.alpha.kubernetes.io/";
  private static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/";
  private static final String LOCALHOST = "localhost/";

  private PodAnnotations() {}

  static void validate(Field annotations, PodContext context, Faults faults) {
    for (Field.Entry entry : annotations.entries()) {
      String key = entry.name();
      String value = entry.value().stringOr("");
      if (key.equals(MIRROR) && context.spec().get("nodeName").stringOr("").isEmpty()) {
        faults.invalid(entry.value(), "annotation " + MIRROR + " needs spec.nodeName");
      } else if (key.equals(DELETION_COST) && !isInt(value)) {
        faults.invalid(entry.value(), "annotation " + DELETION_COST + " must be a 32-bit integer");
      } else if (key.equals(SECCOMP_POD) || key.startsWith(SECCOMP)) {
        seccomp(annotations, entry, value, faults);
      } else if (key.startsWith(APPARMOR)) {
        appArmor(entry, context, value, faults);
      }
    }
  }

  private static boolean isInt(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (first != '-' && (first < '1' || first > '9') && !text.equals("0")) {
      return false;
    }
    try {
      long value = Long.parseLong(text);
      return value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
    } catch (NumberFormatException notInt) {
      return false;
    }
  }

  private static void seccomp(Field annotations, Field.Entry entry, String value, Faults faults) {
    Field place = entry.value().named(annotations.path().child(entry.name()));
    switch (value) {
      case "runtime/default", "docker/default", "unconfined" -> {}
      default -> {
        String problem =
            value.startsWith(LOCALHOST)
                ? localProblem(value.substring(LOCALHOST.length()))
                : "is not runtime/default, unconfined or localhost/<path>";
        if (problem != null) {
          faults.invalid(place, "seccomp profile \"" + value + "\" " + problem);
        }
      }
    }
  }

  private static @Nullable String localProblem(String path) {
    return path.startsWith("/") ? "must have a relative path" : Values.backstep(path);
  }

  private static void appArmor(Field.Entry entry, PodContext context, String value, Faults faults) {
    String container = entry.name().substring(APPARMOR.length());
    if (!hasContainer(context, container)) {
      faults.invalidAt(
          entry.value(),
          entry.keyRange(),
          "no container of the pod is called \"" + container + "\"");
    }
    boolean legal =
        value.isEmpty()
            || value.equals("runtime/default")
            || value.equals("unconfined")
            || value.startsWith(LOCALHOST);
    if (!legal) {
      faults.invalid(
          entry.value(),
          "AppArmor profile \""
              + value
              + "\" is not runtime/default, unconfined or localhost/<profile>");
    }
  }

  private static boolean hasContainer(PodContext context, String name) {
    for (Field container : context.containers()) {
      if (container.get("name").stringOr("").equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Where both an annotation and the field give a profile, they must be the same. */
  static void profilesMatch(PodContext context, Faults faults) {
    Field annotations = context.metadata().get("annotations");
    if (annotations.size() == 0) {
      return;
    }
    Field security = context.spec().get("securityContext");
    match(
        security.get("seccompProfile"),
        security.get("seccompProfile"),
        annotations.key(SECCOMP_POD),
        faults);
    for (Field container : context.containers()) {
      String name = container.get("name").stringOr("");
      Field own = container.get("securityContext");
      match(
          own.get("seccompProfile"),
          own.get("seccompProfile"),
          annotations.key(SECCOMP + name),
          faults);
      if (!context.osName().equals("windows")) {
        // in a Pod, the annotation fills in the field of the container first
        Field armor = own.get("appArmorProfile");
        match(
            armor.exists() || context.pod() ? armor : security.get("appArmorProfile"),
            armor,
            annotations.key(APPARMOR + name),
            faults.since(30));
      }
    }
  }

  /**
   * @param named where the server says the profile is
   */
  private static void match(Field profile, Field named, Field annotation, Faults faults) {
    if (!profile.exists() || !annotation.exists()) {
      return;
    }
    String value = annotation.stringOr("");
    boolean local = value.startsWith(LOCALHOST);
    boolean same =
        switch (profile.get("type").stringOr("")) {
          case "Unconfined" -> value.equals("unconfined");
          case "RuntimeDefault" ->
              value.equals("runtime/default") || value.equals("docker/default");
          case "Localhost" -> local;
          default -> true;
        };
    if (!same) {
      faults.forbidden(
          profile.get("type").named(named.path().child("type")),
          "type must agree with the annotation, which says " + value);
    } else if (profile.get("type").stringOr("").equals("Localhost")
        && !profile
            .get("localhostProfile")
            .stringOr("")
            .equals(value.substring(LOCALHOST.length()))) {
      faults.forbidden(
          profile.get("localhostProfile").named(named.path().child("localhostProfile")),
          "localhostProfile must agree with the annotation, which says " + value);
    }
  }
}
