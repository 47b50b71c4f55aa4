package dev.klint.core.text;

/**
 * A half-open span of a {@link SourceText}, in UTF-16 units from its beginning.
 *
 * @param start first unit
 * @param end the unit after the last; equal to {@code start} for an empty span
 */
public record Range(int start, int end) {
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + ".." + end);
    }
  }

  /** From the start of this range to the end of the other, which must not end before. */
  public Range to(Range other) {
    return new Range(start, other.end);
  }

  public boolean contains(Range other) {
    return start <= other.start && other.end <= end;
  }

  public boolean isEmpty() {
    return start == end;
  }
}
