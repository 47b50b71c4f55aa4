package dev.klint.core.yaml;

import dev.klint.core.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Something the reader noticed in the text of a chunk.
 *
 * @param kind what it is; {@link Kind#UNREADABLE} means that there is no tree
 * @param range in the chunk
 * @param message one line, lower case start
 * @param related another place that explains it: the first of two equal keys, the bracket that was
 *     never closed
 */
public record ReadProblem(Kind kind, Range range, String message, @Nullable Range related) {
  /** What the reader can notice. */
  public enum Kind {
    /** The text cannot be read on: kubectl fails too. */
    UNREADABLE,
    /**
     * The same key twice in one mapping: one of the two values is lost; strict decoding refuses it.
     */
    DUPLICATE_KEY,
    /** Keys that differ in YAML but become one JSON name. */
    COLLIDING_KEYS,
    /** Text behind the end of the document in the same chunk, dropped in silence. */
    DROPPED_CONTENT,
    /** Bytes that are no UTF-8, read as U+FFFD. */
    BAD_ENCODING,
    /** A key such as {@code y} or {@code on} that YAML 1.1 reads as a boolean. */
    SURPRISING_KEY
  }
}
