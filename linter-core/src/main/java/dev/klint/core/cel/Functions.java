package dev.klint.core.cel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All functions that rules of custom resources can call in Kubernetes 1.36. */
final class Functions {
  private static final List<Library> LIBRARIES =
      List.of(
          new Conversions(),
          new TextFunctions(),
          new ListFunctions(),
          new MapFunctions(),
          new TimeFunctions(),
          new OptionalFunctions(),
          new Regexes(),
          new Urls(),
          new Addresses(),
          new Quantities(),
          new Versions(),
          new NamedFormats());

  private static final Map<String, List<Library>> BY_NAME = byName();

  private Functions() {}

  private static Map<String, List<Library>> byName() {
    Map<String, List<Library>> all = new HashMap<>();
    for (Library library : LIBRARIES) {
      for (String name : library.names()) {
        List<Library> others = all.getOrDefault(name, List.of());
        List<Library> more = new ArrayList<>(others);
        more.add(library);
        all.put(name, List.copyOf(more));
      }
    }
    return Map.copyOf(all);
  }

  static boolean has(String name) {
    return BY_NAME.containsKey(name);
  }

  static Object call(Call call) {
    List<Library> libraries = BY_NAME.get(call.function());
    if (libraries == null) {
      throw new UnsureException("no function " + call.function());
    }
    for (Library library : libraries) {
      Object result = library.call(call);
      if (result != null) {
        return result;
      }
    }
    return Failure.NO_OVERLOAD;
  }
}
