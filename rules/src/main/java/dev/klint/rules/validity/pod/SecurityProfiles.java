package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Utf8Length;
import dev.klint.rules.validity.Values;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Seccomp, AppArmor and Windows options, of a pod or a container; answers for {@code
 * validateSeccompProfileField}, {@code ValidateAppArmorProfileField} and {@code
 * validateWindowsSecurityContextOptions}.
 */
final class SecurityProfiles {
  private static final int LONGEST_APPARMOR = 4095;
  private static final int LARGEST_GMSA = 64 * 1024;
  private static final int LONGEST_DOMAIN = 255;
  private static final int LONGEST_USER = 104;
  private static final String NOT_IN_USER = "\"/\\:;|=,+*?<>@[]";
  private static final String NOT_IN_NETBIOS = "\\/:*?\"<>|";

  private SecurityProfiles() {}

  static void validate(Field securityContext, Faults faults) {
    seccomp(securityContext.get("seccompProfile"), faults);
    windows(securityContext.get("windowsOptions"), faults);
    appArmor(securityContext.get("appArmorProfile"), faults.since(30));
  }

  private static void seccomp(Field profile, Faults faults) {
    if (!profile.exists()) {
      return;
    }
    Field type = profile.get("type");
    Values.requiredOneOf(type, faults, "Localhost", "RuntimeDefault", "Unconfined");
    Field local = profile.get("localhostProfile");
    if (!type.stringOr("").equals("Localhost")) {
      if (local.exists()) {
        faults.invalid(local, "localhostProfile is only for the type Localhost");
      }
    } else if (local.exists()) {
      Values.localPath(local, faults);
    } else {
      faults.required(local, "localhostProfile is required with the type Localhost");
    }
  }

  private static void appArmor(Field profile, Faults faults) {
    if (!profile.exists()) {
      return;
    }
    Field type = profile.get("type");
    Field local = profile.get("localhostProfile");
    switch (type.stringOr("")) {
      case "Localhost" -> {
        String name = local.stringOr("");
        if (name.isEmpty()) {
          faults.required(local, "localhostProfile is required with the type Localhost");
        } else if (!name.equals(name.strip())) {
          faults.invalidIf(local, name, "must not have blanks around it");
        }
        if (Utf8Length.of(name) > LONGEST_APPARMOR) {
          faults.tooLong(
              local, "localhostProfile is longer than " + LONGEST_APPARMOR + " characters");
        }
      }
      case "RuntimeDefault", "Unconfined" -> {
        if (local.exists()) {
          faults.invalid(local, "localhostProfile is only for the type Localhost");
        }
      }
      default -> Values.requiredOneOf(type, faults, "Localhost", "RuntimeDefault", "Unconfined");
    }
  }

  private static void windows(Field options, Faults faults) {
    Field name = options.get("gmsaCredentialSpecName");
    if (name.exists()) {
      faults.invalidIf(name, name.stringOr(""), Names.dnsSubdomain(name.stringOr("")));
    }
    Field credentials = options.get("gmsaCredentialSpec");
    if (credentials.exists()) {
      int length = Utf8Length.of(credentials.stringOr(""));
      if (length == 0 || length > LARGEST_GMSA) {
        faults.invalid(credentials, "gmsaCredentialSpec must have between 1 and 65536 bytes");
      }
    }
    Field user = options.get("runAsUserName");
    if (user.exists()) {
      faults.invalidIf(user, user.stringOr(""), userProblem(user.stringOr("")));
    }
  }

  /** What is wrong with {@code [DOMAIN\]USER}, null when it is legal. */
  private static @Nullable String userProblem(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < ' ' || name.charAt(i) == 0x7f) {
        return "must not hold control characters";
      }
    }
    int slash = name.indexOf('\\');
    if (slash != name.lastIndexOf('\\')) {
      return "must have at most one backslash";
    }
    if (slash >= 0 && !isDomain(name.substring(0, slash))) {
      return "must have a NetBIOS or DNS name before its backslash";
    }
    String user = name.substring(slash + 1);
    if (user.isEmpty() || Utf8Length.of(user) > LONGEST_USER) {
      return "must have a user of 1 to " + LONGEST_USER + " characters";
    }
    boolean blank = true;
    for (int i = 0; i < user.length(); i++) {
      char c = user.charAt(i);
      blank &= c == '.' || c == ' ';
      if (NOT_IN_USER.indexOf(c) >= 0) {
        return "must not hold any of " + NOT_IN_USER + " in the user";
      }
    }
    return blank ? "must not have a user of periods or spaces only" : null;
  }

  private static boolean isDomain(String domain) {
    if (Utf8Length.of(domain) > LONGEST_DOMAIN) {
      return false;
    }
    int signs = domain.codePointCount(0, domain.length());
    boolean netBios = signs >= 1 && signs <= 15 && domain.charAt(0) != '.';
    for (int i = 0; i < domain.length(); i++) {
      netBios &= NOT_IN_NETBIOS.indexOf(domain.charAt(i)) < 0;
    }
    return netBios || isDns(domain);
  }

  private static boolean isDns(String domain) {
    int start = 0;
    for (int i = 0; i <= domain.length(); i++) {
      if (i == domain.length() || domain.charAt(i) == '.') {
        String label = domain.substring(start, i).toLowerCase(Locale.ROOT);
        if (Names.dnsLabel(label) != null) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }
}
