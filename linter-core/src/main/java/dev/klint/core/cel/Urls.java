package dev.klint.core.cel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** URLs, a library of Kubernetes. */
final class Urls implements Library {
  @Override
  public Set<String> names() {
    return Set.of(
        "url",
        "isURL",
        "getScheme",
        "getHost",
        "getHostname",
        "getPort",
        "getEscapedPath",
        "getQuery");
  }

  @Override
  public @Nullable Object call(Call call) {
    if (call.takes(String.class)) {
      String text = call.text(0);
      return switch (call.function()) {
        case "isURL" -> GoUrl.ofRequest(text) != null;
        case "url" -> url(text);
        default -> null;
      };
    } else if (!call.isOn(GoUrl.class)) {
      return null;
    }
    GoUrl url = (GoUrl) call.argument(0);
    return switch (call.function()) {
      case "getScheme" -> url.scheme();
      case "getHost" -> url.host();
      case "getHostname" -> url.hostname();
      case "getPort" -> url.port();
      case "getEscapedPath" -> url.path();
      case "getQuery" -> query(url.query());
      default -> null;
    };
  }

  private static Object url(String text) {
    GoUrl url = GoUrl.ofRequest(text) == null ? null : GoUrl.of(text);
    if (url != null) {
      return url;
    }
    String why =
        text.isEmpty() ? "empty url" : GoUrl.isRelative(text) ? "invalid URI for request" : "";
    return new Failure(
        "URL parse error during conversion from string: parse "
            + Texts.quoted(text)
            + (why.isEmpty() ? "" : ": " + why));
  }

  /** Parts that Go does not understand are left out. */
  private static Object query(String query) {
    Map<Object, List<Object>> values = new LinkedHashMap<>();
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      String key = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : part.substring(equals + 1);
      if (!part.isEmpty() && !part.contains(";") && UrlEscapes.areLegal(part)) {
        values
            .computeIfAbsent(UrlEscapes.unescaped(key, true), any -> new ArrayList<>())
            .add(UrlEscapes.unescaped(value, true));
      }
    }
    Map<Object, Object> lists = new LinkedHashMap<>();
    values.forEach((key, list) -> lists.put(key, new MadeList(list)));
    return new MadeMap(lists);
  }
}
