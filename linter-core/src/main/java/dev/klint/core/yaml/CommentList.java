package dev.klint.core.yaml;

import dev.klint.core.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Gathers the comments that the scanner passes. */
final class CommentList {
  private final String text;
  private final List<Comment> comments = new ArrayList<>();

  CommentList(String text) {
    this.text = text;
  }

  /** Moves from a {@code #} to the end of its line. */
  void read(Cursor cursor) {
    int start = cursor.position();
    cursor.skipLine();
    comments.add(new Comment(new Range(start, cursor.position()), isAlone(start)));
  }

  private boolean isAlone(int start) {
    int before = start - 1;
    while (before >= 0 && Cursor.isBlank(text.charAt(before))) {
      before--;
    }
    return before < 0 || Cursor.isBreak(text.charAt(before));
  }

  List<Comment> all() {
    return List.copyOf(comments);
  }
}
