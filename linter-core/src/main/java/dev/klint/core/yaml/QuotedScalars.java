package dev.klint.core.yaml;

/** Reads scalars in quotes. */
final class QuotedScalars {
  private final Cursor cursor;

  QuotedScalars(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads from the opening quote to behind the closing one. */
  String read() {
    int start = cursor.position();
    char quote = cursor.peek();
    cursor.skip();
    StringBuilder value = new StringBuilder();
    while (true) {
      if (cursor.atDocumentIndicator()) {
        throw new ScanException(
            start, cursor.position(), "a document begins before this quote is closed");
      }
      if (cursor.peek() == Cursor.END) {
        throw new ScanException(start, cursor.position(), "this quote is never closed");
      }
      LineFolding folding = new LineFolding();
      readSigns(value, quote, start, folding);
      if (cursor.peek() == quote) {
        cursor.skip();
        return value.toString();
      }
      for (char c = cursor.peek(); Cursor.isBlank(c) || Cursor.isBreak(c); c = cursor.peek()) {
        if (Cursor.isBreak(c)) {
          folding.addBreak(cursor);
        } else if (folding.lineEnded()) {
          cursor.skip();
        } else {
          folding.addBlank(cursor);
        }
      }
      folding.apply(value);
    }
  }

  /** Reads up to white space, the closing quote, or an escaped line end. */
  private void readSigns(StringBuilder value, char quote, int start, LineFolding folding) {
    for (char c = cursor.peek(); !Cursor.isBlankOrEnd(c); c = cursor.peek()) {
      if (c == quote) {
        if (quote == '"' || cursor.peek(1) != '\'') {
          return;
        }
        value.append('\'');
        cursor.skip(2);
      } else if (quote == '"' && c == '\\') {
        if (Cursor.isBreak(cursor.peek(1))) {
          cursor.skip();
          cursor.skipBreak();
          folding.escapeBreak();
          return;
        }
        readEscape(value, start);
      } else {
        cursor.read(value);
      }
    }
  }

  private void readEscape(StringBuilder value, int start) {
    char kind = cursor.peek(1);
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits == 0) {
      int escaped = escaped(kind);
      if (escaped < 0) {
        throw new ScanException(start, cursor.position(), "\\" + kind + " is no escape of YAML");
      }
      value.append((char) escaped);
      cursor.skip(2);
      return;
    }
    cursor.skip(2);
    long code = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Cursor.hexDigit(cursor.peek(i));
      if (digit < 0 || cursor.peek(i) > 'f') {
        throw new ScanException(
            start, cursor.position(), "\\" + kind + " needs " + digits + " hexadecimal digits");
      }
      code = code << 4 | digit;
    }
    if ((code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF) {
      throw new ScanException(
          start, cursor.position(), "this escape names no character of Unicode");
    }
    value.appendCodePoint((int) code);
    cursor.skip(digits);
  }

  /** The sign that a one-letter escape stands for, or -1. */
  private static int escaped(char kind) {
    return switch (kind) {
      case '0' -> 0;
      case 'a' -> 0x07;
      case 'b' -> 0x08;
      case 't', '\t' -> '\t';
      case 'n' -> '\n';
      case 'v' -> 0x0B;
      case 'f' -> 0x0C;
      case 'r' -> '\r';
      case 'e' -> 0x1B;
      case ' ' -> ' ';
      case '"' -> '"';
      case '\'' -> '\'';
      case '\\' -> '\\';
      case 'N' -> 0x85;
      case '_' -> 0xA0;
      case 'L' -> 0x2028;
      case 'P' -> 0x2029;
      default -> -1;
    };
  }
}
