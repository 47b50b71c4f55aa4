package dev.klint.core.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * A place in the text that moves on, sign by sign. Lines end at LF, CRLF, CR, NEL, LS and PS, as
 * for libyaml; columns count code points from 0.
 */
final class Cursor {
  /** Stands for the end of the text: no text that is read holds it. */
  static final char END = '\0';

  private static final int[] NO_BUFFER = {};

  private final String text;
  private int position;
  private int index;
  private int line;
  private int column;

  /** A byte order mark at the beginning is passed over: libyaml counts it nowhere. */
  Cursor(String text) {
    this.text = text;
    this.position = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** In UTF-16 units. */
  int position() {
    return position;
  }

  /** In code points. */
  int index() {
    return index;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  /** The place as SnakeYAML Engine's tokens carry it; its index counts UTF-16 units. */
  Optional<Mark> mark() {
    return Optional.of(new Mark("", position, line, column, NO_BUFFER, 0));
  }

  char peek() {
    return position < text.length() ? text.charAt(position) : END;
  }

  char peek(int ahead) {
    int at = position + ahead;
    return at < text.length() ? text.charAt(at) : END;
  }

  /** Moves over one code point. */
  void skip() {
    position += isPair() ? 2 : 1;
    index++;
    column++;
  }

  void skip(int count) {
    for (int i = 0; i < count; i++) {
      skip();
    }
  }

  /** Moves over one code point and adds it to {@code out}. */
  void read(StringBuilder out) {
    out.append(text, position, position + (isPair() ? 2 : 1));
    skip();
  }

  /** Moves over spaces. */
  void skipSpaces() {
    int at = position;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    moveTo(at);
  }

  /** Moves to the end of the line. */
  void skipLine() {
    int at = position;
    while (at < text.length() && !isBreakOrEnd(text.charAt(at))) {
      at++;
    }
    moveTo(at);
  }

  /** Moves on to a place on the same line. */
  void moveTo(int place) {
    int signs = text.codePointCount(position, place);
    position = place;
    index += signs;
    column += signs;
  }

  private boolean isPair() {
    return Character.isHighSurrogate(text.charAt(position))
        && position + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(position + 1));
  }

  /** Moves over a line end; at no line end it stays. */
  void skipBreak() {
    if (!isBreak(peek())) {
      return;
    }
    int length = breakLength();
    position += length;
    index += length;
    line++;
    column = 0;
  }

  /** kubectl's line reader drops the CR of a CRLF, so that a CR before it takes its place. */
  private int breakLength() {
    if (peek() != '\r') {
      return 1;
    }
    return peek(1) == '\n' ? 2 : peek(1) == '\r' && peek(2) == '\n' ? 3 : 1;
  }

  /** Moves over a line end and adds it to {@code out}: LS and PS as they are, all others as LF. */
  void readBreak(StringBuilder out) {
    char c = peek();
    if (isBreak(c)) {
      out.append(c == '\u2028' || c == '\u2029' ? c : '\n');
      skipBreak();
    }
  }

  /** At {@code ---} or {@code ...} at the beginning of a line. */
  boolean atDocumentIndicator() {
    if (column != 0) {
      return false;
    }
    char c = peek();
    return (c == '-' || c == '.') && peek(1) == c && peek(2) == c && isBlankOrEnd(peek(3));
  }

  String substring(int from, int to) {
    return text.substring(from, to);
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean isBreakOrEnd(char c) {
    return c == END || isBreak(c);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isBlankOrEnd(char c) {
    return isBlank(c) || isBreakOrEnd(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The value of a hexadecimal digit, or -1. */
  static int hexDigit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  /** A sign of anchors and tag handles. */
  static boolean isWord(char c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-';
  }
}
