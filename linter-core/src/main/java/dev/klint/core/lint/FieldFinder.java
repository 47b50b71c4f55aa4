package dev.klint.core.lint;

import dev.klint.core.kube.Resource;
import dev.klint.core.text.Input;
import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.Document;
import dev.klint.core.yaml.Parsed;
import dev.klint.core.yaml.ReadProblem;
import dev.klint.core.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the field that stands at a place of a file. Reads that one document only. */
public final class FieldFinder {
  private final int line;
  private final int column;
  private @Nullable SourceText chunk;

  private FieldFinder(int line, int column) {
    this.line = line;
    this.column = column;
  }

  /**
   * The deepest field that begins on a line, or the text of many lines that runs through it; with a
   * column, the deepest that is written there.
   *
   * @param line from 1
   * @param column from 1, in code points; 0 for the whole line
   * @throws IOException when the input cannot be read
   */
  public static FieldAtPlace find(Input input, int line, int column) throws IOException {
    FieldFinder finder = new FieldFinder(line, column);
    try (InputStream in = input.open()) {
      YamlReader.chunks(input.name(), in, finder::keep);
    }
    SourceText chunk = finder.chunk;
    return chunk == null ? finder.nothing() : finder.find(chunk);
  }

  /** The last chunk that begins before the place is the one that holds it. */
  private void keep(SourceText source) {
    Position start = source.position(0);
    if (start.line() < line
        || (start.line() == line && (column == 0 || start.column() <= column))) {
      chunk = source;
    }
  }

  private FieldAtPlace find(SourceText source) {
    Parsed parsed = YamlReader.parse(source);
    for (ReadProblem problem : parsed.problems()) {
      if (problem.kind() == ReadProblem.Kind.UNREADABLE) {
        Position place = source.position(problem.range().start());
        return FieldAtPlace.none(
            "the document cannot be read, see line " + place.line() + ": " + problem.message());
      }
    }
    if (parsed.root().isEmpty()) {
      return nothing();
    }
    Document document = new Document(source, 0, parsed.root().get(), parsed.comments());
    Spot spot = SpotSearch.search(source, document.root(), line, column);
    return spot == null ? nothing() : field(Binding.of(document, FileRole.MANIFEST), spot);
  }

  private FieldAtPlace nothing() {
    return FieldAtPlace.none(
        column == 0
            ? "no field begins on line " + line
            : "no field is written at line " + line + ", column " + column);
  }

  private static FieldAtPlace field(Binding binding, Spot found) {
    if (!binding.manifest()) {
      return FieldAtPlace.none("the document is no manifest");
    }
    List<String> steps = new ArrayList<>();
    for (Spot spot = found; spot != null; spot = spot.above()) {
      for (Resource resource : binding.resources()) {
        if (resource.root() == spot.node()) {
          Collections.reverse(steps);
          return new FieldAtPlace(resource.type(), steps, "");
        }
      }
      if (!spot.step().isEmpty()) {
        steps.add(spot.step());
      }
    }
    return FieldAtPlace.none("the place belongs to a List itself and to none of its items");
  }
}
