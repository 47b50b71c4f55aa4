package dev.klint.core.yaml;

import dev.klint.core.text.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What reading one chunk gave.
 *
 * @param root empty when the chunk holds nothing, only null, or cannot be read
 * @param comments all of the chunk, in order
 * @param problems in the order of their places
 */
public record Parsed(
    SourceText source,
    Optional<YamlNode> root,
    List<Comment> comments,
    List<ReadProblem> problems) {
  /** The chunk cannot be read. */
  public boolean unreadable() {
    for (ReadProblem problem : problems) {
      if (problem.kind() == ReadProblem.Kind.UNREADABLE) {
        return true;
      }
    }
    return false;
  }
}
