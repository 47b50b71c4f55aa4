package dev.klint.core.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.tokens.DirectiveToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** Reads {@code %YAML} and {@code %TAG}. */
final class Directives {
  private final Cursor cursor;
  private final CommentList comments;

  Directives(Cursor cursor, CommentList comments) {
    this.cursor = cursor;
    this.comments = comments;
  }

  DirectiveToken<?> read() {
    int start = cursor.position();
    Optional<Mark> mark = cursor.mark();
    cursor.skip();
    String name = name(start);
    DirectiveToken<?> token;
    if (name.equals(DirectiveToken.YAML_DIRECTIVE)) {
      skipBlanks();
      int major = number(start);
      if (cursor.peek() != '.') {
        throw new ScanException(start, cursor.position(), "a version has the form 1.1");
      }
      cursor.skip();
      int minor = number(start);
      token = new DirectiveToken<>(name, Optional.of(List.of(major, minor)), mark, cursor.mark());
    } else if (name.equals(DirectiveToken.TAG_DIRECTIVE)) {
      token = new DirectiveToken<>(name, Optional.of(tag(start)), mark, cursor.mark());
    } else {
      throw new ScanException(start, cursor.position(), "YAML knows no directive %" + name);
    }
    finishLine(start);
    return token;
  }

  /**
   * The parser takes this token: behind the end of a document none is taken.
   *
   * @throws ScanException for another version of YAML than 1.1
   */
  static void taken(Token token) {
    if (token instanceof DirectiveToken<?> directive
        && directive.getName().equals(DirectiveToken.YAML_DIRECTIVE)
        && !directive.getValue().equals(Optional.of(List.of(1, 1)))) {
      int start = token.getStartMark().map(Mark::getIndex).orElse(0);
      throw new ScanException(-1, start, "of YAML only version 1.1 is read");
    }
  }

  private String name(int start) {
    StringBuilder name = new StringBuilder();
    while (Cursor.isWord(cursor.peek())) {
      cursor.read(name);
    }
    if (name.length() == 0 || !Cursor.isBlankOrEnd(cursor.peek())) {
      throw new ScanException(
          start, cursor.position(), "a line that begins with % is a directive: %YAML or %TAG");
    }
    return name.toString();
  }

  private int number(int start) {
    int value = 0;
    int digits = 0;
    while (Cursor.isDigit(cursor.peek())) {
      if (++digits > 2) {
        throw new ScanException(start, cursor.position(), "this version number is too long");
      }
      value = value * 10 + cursor.peek() - '0';
      cursor.skip();
    }
    if (digits == 0) {
      throw new ScanException(start, cursor.position(), "a version has the form 1.1");
    }
    return value;
  }

  private List<String> tag(int start) {
    Tags tags = new Tags(cursor);
    skipBlanks();
    String handle = tags.handle(start, true);
    if (!Cursor.isBlank(cursor.peek())) {
      throw new ScanException(
          start, cursor.position(), "white space is missing behind the handle of a TAG directive");
    }
    skipBlanks();
    String prefix = tags.uri(start, "");
    if (!Cursor.isBlankOrEnd(cursor.peek())) {
      throw new ScanException(
          start, cursor.position(), "white space is missing behind the prefix of a TAG directive");
    }
    return List.of(handle, prefix);
  }

  private void skipBlanks() {
    while (Cursor.isBlank(cursor.peek())) {
      cursor.skip();
    }
  }

  private void finishLine(int start) {
    skipBlanks();
    if (cursor.peek() == '#') {
      comments.read(cursor);
    }
    if (!Cursor.isBreakOrEnd(cursor.peek())) {
      throw new ScanException(
          start, cursor.position(), "nothing but a comment may follow a directive");
    }
    cursor.skipBreak();
  }
}
