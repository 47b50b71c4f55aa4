package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Utf8Length;
import dev.klint.rules.validity.Values;
import org.jspecify.annotations.Nullable;

/** Volumes over iSCSI, of pods and of the cluster. */
public final class IscsiSources {
  private static final int LARGEST_LUN = 255;
  private static final int LONGEST_NAME = 64;

  private IscsiSources() {}

  /** Answers for {@code validateISCSIVolumeSource}. */
  public static void validate(Field source, Faults faults) {
    Values.required(source.get("targetPortal"), faults);
    Field iqn = source.get("iqn");
    if (Values.required(iqn, faults)) {
      faults.invalidIf(iqn, iqn.stringOr(""), iqnProblem(iqn.stringOr("")));
    }
    Values.between(source.get("lun"), 0, LARGEST_LUN, faults);
    boolean chap =
        source.get("chapAuthDiscovery").isTrue() || source.get("chapAuthSession").isTrue();
    if (chap && source.get("secretRef").missing()) {
      faults.required(source.get("secretRef"), "secretRef is required with CHAP");
    }
    Field initiator = source.get("initiatorName");
    if (initiator.exists()) {
      String name = initiator.stringOr("");
      faults.invalidIf(
          initiator.named(source.path().child("initiatorname")), name, iqnProblem(name));
    }
  }

  static void name(Field source, Field name, Faults faults) {
    String portal = source.get("targetPortal").stringOr("");
    int length = Utf8Length.of(name.stringOr("")) + 1 + Utf8Length.of(portal);
    if (source.get("initiatorName").exists() && length > LONGEST_NAME) {
      faults.invalid(name, "name and targetPortal must be at most 63 characters together");
    }
  }

  private static @Nullable String iqnProblem(String name) {
    boolean legal =
        switch (name.length() < 3 ? "" : name.substring(0, 3)) {
          case "iqn" -> isIqn(name);
          case "eui" -> hasSigns(name, 20);
          case "naa" -> hasSigns(name, 36);
          default -> false;
        };
    return legal
        ? null
        : "must be iqn.<year>-<month>.<reversed domain>:<name>, eui.<16 signs> or naa.<32 signs>";
  }

  private static boolean hasSigns(String name, int length) {
    boolean legal = name.length() == length;
    for (int i = 4; i < name.length(); i++) {
      legal &= isAlphanumeric(name.charAt(i));
    }
    return legal;
  }

  /** The server looks for {@code iqn.yyyy-mm.domain:name} at the end of the text. */
  private static boolean isIqn(String name) {
    for (int at = name.lastIndexOf("iqn."); at >= 0; at = name.lastIndexOf("iqn.", at - 1)) {
      if (isIqnFrom(name, at + 4)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIqnFrom(String name, int from) {
    if (name.length() < from + 8 || name.charAt(from + 4) != '-' || name.charAt(from + 7) != '.') {
      return false;
    }
    for (int i = from; i < from + 7; i++) {
      char c = name.charAt(i);
      if (i != from + 4 && (c < '0' || c > '9')) {
        return false;
      }
    }
    int colon = name.indexOf(':', from + 8);
    boolean legal = colon > from + 8 && colon < name.length() - 1;
    for (int i = from + 8; legal && i < name.length(); i++) {
      char c = name.charAt(i);
      legal =
          i < colon
              ? isAlphanumeric(c) || c == '-' || c == '.'
              : i == colon || (",;*&$|".indexOf(c) < 0 && c > ' ');
    }
    return legal;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
