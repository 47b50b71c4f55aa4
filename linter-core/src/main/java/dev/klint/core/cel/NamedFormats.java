package dev.klint.core.cel;

import com.google.re2j.Pattern;
import dev.klint.core.kube.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Named formats of strings, a library of Kubernetes. */
final class NamedFormats implements Library {
  private static final Set<String> FORMATS =
      Set.of(
          "dns1123Label",
          "dns1123Subdomain",
          "dns1035Label",
          "qualifiedName",
          "dns1123LabelPrefix",
          "dns1123SubdomainPrefix",
          "dns1035LabelPrefix",
          "labelValue",
          "uri",
          "uuid",
          "byte",
          "date",
          "datetime");

  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
  private static final Pattern BASE64 =
      Pattern.compile(
          "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})");
  private static final Pattern TIME =
      Pattern.compile(
          "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](.[0-9]+)?(z|[+-][0-9]{2}:[0-9]{2})");

  /** A format as a value. */
  private record Format(String name) implements Opaque {
    @Override
    public String typeName() {
      return "kubernetes.NamedFormat";
    }

    @Override
    public boolean same(Opaque other) {
      return equals(other);
    }
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>(Set.of("validate", "format.named"));
    for (String format : FORMATS) {
      names.add("format." + format);
    }
    return names;
  }

  @Override
  public @Nullable Object call(Call call) {
    if (call.function().equals("validate")) {
      return call.isOn(Format.class, String.class)
          ? validated(((Format) call.argument(0)).name(), call.text(1))
          : null;
    } else if (call.function().equals("format.named")) {
      return !call.takes(String.class)
          ? null
          : FORMATS.contains(call.text(0)) ? new Maybe(new Format(call.text(0))) : Maybe.NONE;
    }
    return call.count() == 0 ? new Format(call.function().substring("format.".length())) : null;
  }

  /** What is wrong, as an optional list of sentences. */
  private static Maybe validated(String format, String text) {
    String problem = problem(format, text);
    return problem == null ? Maybe.NONE : new Maybe(new MadeList(List.of(problem)));
  }

  private static @Nullable String problem(String format, String text) {
    return switch (format) {
      case "dns1123Label" -> Names.dnsLabel(text);
      case "dns1123LabelPrefix" -> Names.dnsLabel(masked(text));
      case "dns1123Subdomain" -> Names.dnsSubdomain(text);
      case "dns1123SubdomainPrefix" -> Names.dnsSubdomain(masked(text));
      case "dns1035Label" -> Names.dns1035Label(text);
      case "dns1035LabelPrefix" -> Names.dns1035Label(masked(text));
      case "qualifiedName" -> Names.labelKey(text);
      case "labelValue" -> Names.labelValue(text);
      case "uri" -> unless(GoUrl.ofRequest(text) != null, "is no URI");
      case "uuid" -> unless(UUID.matches(text), "does not match the UUID format");
      case "byte" -> unless(BASE64.matches(text), "invalid base64");
      case "date" -> unless(Formats.localDate(text) != null, "invalid date");
      default -> unless(isDateTime(text.toLowerCase(Locale.ROOT)), "invalid datetime");
    };
  }

  private static @Nullable String unless(boolean legal, String problem) {
    return legal ? null : problem;
  }

  private static boolean isDateTime(String text) {
    String[] parts = text.split("t", -1);
    return parts.length > 1 && Formats.localDate(parts[0]) != null && TIME.matches(parts[1]);
  }

  /** A name to which more will be added may end with a hyphen. */
  private static String masked(String prefix) {
    return prefix.length() > 1 && prefix.endsWith("-")
        ? prefix.substring(0, prefix.length() - 2) + "a"
        : prefix;
  }
}
