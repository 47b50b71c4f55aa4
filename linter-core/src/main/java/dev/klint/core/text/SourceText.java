package dev.klint.core.text;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a file's decoded text (one chunk between two {@code ---} lines, say), with the place
 * where it begins, so that a file need never be held whole. Ranges count UTF-16 units of {@link
 * #text()}; {@link #position} alone turns them into lines, columns and bytes of the file.
 */
public final class SourceText {
  private final String file;
  private final String text;
  private final Position start;
  private final Syntax syntax;
  private final int[] replaced;
  private final LineIndex lines;
  private final @Nullable SourceText separator;

  /** What a text is to be read as. */
  public enum Syntax {
    YAML,
    JSON
  }

  /** A text of YAML without bad bytes, see the other constructor. */
  public SourceText(String file, String text, Position start) {
    this(file, text, start, Syntax.YAML, new int[0]);
  }

  /**
   * @param file the name to show, with {@code /} between folders
   * @param text as written, line ends included
   * @param start where the text begins in the file
   * @param replaced see {@link #replaced}
   */
  public SourceText(String file, String text, Position start, Syntax syntax, int[] replaced) {
    this(file, text, start, syntax, replaced.clone(), new LineIndex(text, replaced.clone()), null);
  }

  private SourceText(
      String file,
      String text,
      Position start,
      Syntax syntax,
      int[] replaced,
      LineIndex lines,
      @Nullable SourceText separator) {
    this.file = file;
    this.text = text;
    this.start = start;
    this.syntax = syntax;
    this.replaced = replaced;
    this.lines = lines;
    this.separator = separator;
  }

  /** The same text, known to stand behind this line. */
  public SourceText behind(SourceText line) {
    return new SourceText(file, text, start, syntax, replaced, lines, line);
  }

  /**
   * The line {@code ---} before the text, when that line is no part of the text and holds a
   * comment; else null.
   */
  public @Nullable SourceText separator() {
    return separator;
  }

  public String file() {
    return file;
  }

  public String text() {
    return text;
  }

  public Syntax syntax() {
    return syntax;
  }

  /**
   * In order, where in the text a U+FFFD stands for bad bytes of the file: four times the place,
   * plus the number of bytes.
   */
  public int[] replaced() {
    return replaced.clone();
  }

  public String text(Range range) {
    return text.substring(range.start(), range.end());
  }

  /** The place in the file of a UTF-16 offset into the text. */
  public Position position(int offset) {
    int line = lines.lineOf(offset);
    int column = lines.codePoints(offset) - lines.codePoints(lines.start(line)) + 1;
    if (line == 0) {
      column += start.column() - 1;
    }
    return new Position(start.line() + line, column, start.offset() + lines.bytes(offset));
  }

  /** The text of the line that holds the offset, without its end. */
  public String lineAt(int offset) {
    return lineAt(offset, Integer.MAX_VALUE);
  }

  /**
   * @param longest so much of the line at most, from its beginning
   */
  public String lineAt(int offset, int longest) {
    int line = lines.lineOf(offset);
    int end = line + 1 < lines.count() ? lines.start(line + 1) : text.length();
    while (end > lines.start(line) && isBreak(text.charAt(end - 1))) {
      end--;
    }
    int start = lines.start(line);
    return text.substring(start, end - start > longest ? start + longest : end);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
