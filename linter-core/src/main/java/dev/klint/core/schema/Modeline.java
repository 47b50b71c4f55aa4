package dev.klint.core.schema;

import dev.klint.core.yaml.Comment;
import dev.klint.core.yaml.Document;
import org.jspecify.annotations.Nullable;

/** The comment by which editors know the schema of a document. */
final class Modeline {
  private static final String MARK = "yaml-language-server:";
  private static final String SCHEMA = "$schema=";

  private Modeline() {}

  /** The path or URL that a document names; null when it names none. */
  static @Nullable String schema(Document document) {
    for (Comment comment : document.comments()) {
      String text = document.source().text(comment.range());
      int mark = text.indexOf(MARK);
      int schema = mark < 0 ? -1 : text.indexOf(SCHEMA, mark + MARK.length());
      if (comment.alone() && schema >= 0) {
        String rest = text.substring(schema + SCHEMA.length()).strip();
        int end = rest.indexOf(' ');
        return end < 0 ? rest : rest.substring(0, end);
      }
    }
    return null;
  }
}
