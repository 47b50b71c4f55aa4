package dev.klint.core.finding;

import dev.klint.core.kube.Resource;
import java.util.OptionalInt;

/**
 * The document that a finding is about.
 *
 * @param document its index in the file
 * @param item the position in a List
 */
public record Subject(String file, int document, OptionalInt item) {
  public static Subject of(Resource resource) {
    return new Subject(resource.source().file(), resource.document().index(), resource.item());
  }
}
