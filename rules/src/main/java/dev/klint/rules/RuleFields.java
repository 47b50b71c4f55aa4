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
 * is missing. A rule that finds something at an item or a key looks at the list or map. Types stand
 * in many kinds, and a rule may look at the field in some of them only.
 */
public final class RuleFields {
  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(List<String> rules, List<String> words, List<String> limits) {
    static final Entry NONE = new Entry(List.of(), List.of(), List.of());
  }

  /** Of lines such as {@code TYPE FIELD RULE RULE = WORD|WORD : LIMIT | LIMIT}. */
  private RuleFields(String text) {
    for (String line : text.lines().toList()) {
      if (!line.startsWith("#")) {
        String[] withLimits = line.split(" : ", 2);
        String[] withWords = withLimits[0].split(" = ", 2);
        List<String> parts = List.of(withWords[0].split(" ", -1));
        entries.put(
            parts.get(0) + " " + parts.get(1),
            new Entry(
                parts.subList(2, parts.size()),
                withWords.length == 1 ? List.of() : List.of(withWords[1].split("\\|", -1)),
                withLimits.length == 1 ? List.of() : List.of(withLimits[1].split(" \\| ", -1))));
      }
    }
  }

  private Entry entry(String type, String field) {
    return entries.getOrDefault(type + " " + field, Entry.NONE);
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
    return entry(type, field).rules();
  }

  /**
   * The words that the field allows, all others being refused as the API server refuses them; empty
   * when no rule says so. Not all of them need be allowed wherever the type stands.
   */
  public List<String> words(String type, String field) {
    return entry(type, field).words();
  }

  /**
   * What a value must be wherever the type stands, in the words of the rules: {@code must not be
   * negative}. Others may be refused as well.
   */
  public List<String> limits(String type, String field) {
    return entry(type, field).limits();
  }
}
