package dev.klint.core.lint;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.text.Printable;
import java.util.List;

/**
 * The field that stands at a place of a file.
 *
 * @param type of the resource that it belongs to: a document, or an item of a List
 * @param steps from the resource on: names of fields and keys, {@code [0]} for an item of a list
 * @param problem why there is none, in one line; empty when there is. The others mean nothing then
 */
public record FieldAtPlace(GroupVersionKind type, List<String> steps, String problem) {
  static FieldAtPlace none(String problem) {
    return new FieldAtPlace(new GroupVersionKind("", "", ""), List.of(), Printable.of(problem));
  }
}
