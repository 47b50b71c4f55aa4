package dev.klint.core.schema;

import dev.klint.core.text.Printable;
import java.util.List;

/**
 * What is known of a field that someone asked for.
 *
 * @param fields an entry for each version of the API that has it, the one that is likely meant
 *     first
 * @param problem why there is none, in one line; empty when there is
 */
public record FieldAnswer(List<FieldInfo> fields, String problem) {
  static FieldAnswer none(String problem) {
    return new FieldAnswer(List.of(), Printable.of(problem));
  }
}
