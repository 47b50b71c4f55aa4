package dev.klint.core.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that the API reference names for fields of few words. Decoding does not ask for them,
 * so they lie beside the index, in a file that only explanations read.
 */
final class FieldValues {
  private final Map<String, List<String>> values = new HashMap<>();

  private FieldValues(String text) {
    for (String line : text.lines().skip(1).toList()) {
      String[] parts = line.split(" ", 3);
      List<String> words = new ArrayList<>();
      for (String word : parts[2].split("\\|", -1)) {
        words.add(word);
      }
      values.put(parts[0] + " " + parts[1], List.copyOf(words));
    }
  }

  static FieldValues builtIn() {
    return new FieldValues(SchemaIndex.textOf("values"));
  }

  /** The words of a field of the type of this id; empty when none are named. */
  List<String> of(String type, String field) {
    return values.getOrDefault(type + " " + field, List.of());
  }
}
