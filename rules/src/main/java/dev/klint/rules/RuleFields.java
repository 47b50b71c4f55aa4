package dev.klint.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules look at which fields. No rule has to tell: the build lets all rules loose on every
 * example, on the recorded cases and on probes of every field of every kind, and writes down at
 * which field of which API type a finding stood ({@code fields.txt}, kept up to date by the tests;
 * {@code -Dklint.update=true} writes it). So all that is said is true, and what no probe provokes
 * is missing. A rule that finds something at an item or a key looks at the list or map.
 */
public final class RuleFields {
  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(List<String> rules, List<String> words) {}

  private RuleFields(String text) {
    for (String line : text.lines().toList()) {
      if (!line.startsWith("#")) {
        int words = line.indexOf(" = ");
        String[] parts = (words < 0 ? line : line.substring(0, words)).split(" ", -1);
        List<String> rules = List.of(parts).subList(2, parts.length);
        List<String> allowed =
            words < 0 ? List.of() : List.of(line.substring(words + 3).split("\\|", -1));
        entries.put(parts[0] + " " + parts[1], new Entry(rules, allowed));
      }
    }
  }

  /** What is known of the built-in rules. */
  public static RuleFields builtIn() {
    try (InputStream in = RuleFields.class.getResourceAsStream("fields.txt")) {
      if (in == null) {
        throw new IllegalStateException("no fields.txt");
      }
      return new RuleFields(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The ids of the rules that have found something at a field, sorted.
   *
   * @param type the API's type that has the field: {@code core_v1/Container}
   */
  public List<String> rules(String type, String field) {
    Entry entry = entries.get(type + " " + field);
    return entry == null ? List.of() : entry.rules();
  }

  /**
   * The words that the field allows, all others being refused as the API server refuses them; empty
   * when no rule says so. Not all of them need be allowed wherever the type stands.
   */
  public List<String> words(String type, String field) {
    Entry entry = entries.get(type + " " + field);
    return entry == null ? List.of() : entry.words();
  }
}
