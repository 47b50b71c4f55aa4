package dev.klint.core.text;

/**
 * A place in a file.
 *
 * @param line from 1; a line ends at LF, CRLF or a lone CR
 * @param column from 1, in Unicode code points
 * @param offset from 0, in bytes of the file (of its UTF-8 form where it is UTF-16)
 */
public record Position(int line, int column, long offset) implements Comparable<Position> {
  /** Where every file begins. */
  public static final Position START = new Position(1, 1, 0);

  @Override
  public int compareTo(Position other) {
    return Long.compare(offset, other.offset);
  }
}
