package dev.klint.rules.validity.resource;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.text.Range;
import dev.klint.rules.validity.Utf8Length;
import dev.klint.rules.validity.Values;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names around devices; answers for {@code validateQualifiedName} and its kin. */
final class DeviceNames {
  private static final int LONGEST_IDENTIFIER = 32;

  private DeviceNames() {}

  /** A DNS label; missing is as wrong as a bad one. */
  static void label(Field field, Faults faults) {
    faults.invalidIf(field, field.stringOr(""), Names.dnsLabel(field.stringOr("")));
  }

  /** A DNS label; missing or empty is a fault of its own. */
  static void requiredLabel(Field field, Faults faults) {
    if (Values.required(field, faults)) {
      label(field, faults);
    }
  }

  /** The name of a device class. */
  static void deviceClass(Field field, Faults faults) {
    if (Values.required(field, faults)) {
      faults.invalidIf(field, field.stringOr(""), Names.dnsSubdomain(field.stringOr("")));
    }
  }

  /** DNS subdomains with slashes between, of at most 253 bytes together. */
  static void pool(Field field, Faults faults) {
    if (!Values.required(field, faults)) {
      return;
    }
    String name = field.stringOr("");
    if (Utf8Length.of(name) > Names.LONGEST_SUBDOMAIN) {
      faults.tooLong(
          field,
          field.path().last() + " is longer than " + Names.LONGEST_SUBDOMAIN + " characters");
    }
    for (String part : name.split("/", -1)) {
      String problem = Names.dnsSubdomain(part);
      if (problem != null) {
        faults.invalidIf(field, name, "has a part that " + problem);
        return;
      }
    }
  }

  /** The key of an attribute or capacity; the server names the whole map. */
  static void attribute(Field map, Field.Entry entry, Faults faults) {
    qualified(map, entry.keyRange(), entry.name(), faults);
  }

  /** The name of an attribute with its domain. */
  static void fullyQualified(Field field, Faults faults) {
    String name = field.stringOr("");
    if (name.indexOf('/') < 0) {
      faults.invalidIf(field, name, "must be a domain and a name, such as example.com/model");
    } else {
      qualified(field, field.where(), name, faults);
    }
  }

  /** Names with more than one slash are not looked at by the server. */
  private static void qualified(Field field, Range place, String name, Faults faults) {
    String[] parts = name.split("/", -1);
    if (parts.length > 2) {
      return;
    }
    String identifier = parts[parts.length - 1];
    String problem = identifierProblem(identifier);
    if (parts.length == 2) {
      String domain = parts[0];
      String domainProblem = Names.dnsSubdomain(domain.toLowerCase(Locale.ROOT));
      problem = domainProblem == null ? problem : "has a domain that " + domainProblem;
      if (domain.length() > Names.LONGEST_LABEL) {
        faults.tooLong(field, "the domain of \"" + name + "\" is longer than 63 characters");
      }
    }
    if (identifier.length() > LONGEST_IDENTIFIER) {
      faults.tooLong(field, "the name \"" + identifier + "\" is longer than 32 characters");
    }
    if (problem != null) {
      faults.invalidAt(field, place, "name \"" + name + "\" " + problem);
    }
  }

  private static @Nullable String identifierProblem(String id) {
    boolean legal = !id.isEmpty() && !(id.charAt(0) >= '0' && id.charAt(0) <= '9');
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      legal &= letter || (c >= '0' && c <= '9');
    }
    return legal ? null : "must be letters, digits and '_', and not begin with a digit";
  }
}
