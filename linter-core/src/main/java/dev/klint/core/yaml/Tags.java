package dev.klint.core.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.tokens.TagTuple;

/** Reads tags, and the handles and prefixes of {@code %TAG}. */
final class Tags {
  private static final String URI_SIGNS = ";/?:@&=+$,.!~*'()[]%";

  private final Cursor cursor;

  Tags(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads from the {@code !} on. */
  TagTuple read() {
    int start = cursor.position();
    TagTuple tag;
    if (cursor.peek(1) == '<') {
      cursor.skip(2);
      String uri = uri(start, "");
      if (cursor.peek() != '>') {
        throw new ScanException(start, cursor.position(), "this tag needs a closing >");
      }
      cursor.skip();
      tag = new TagTuple(Optional.empty(), uri);
    } else {
      tag = shorthand(start);
    }
    if (!Cursor.isBlankOrEnd(cursor.peek())) {
      throw new ScanException(start, cursor.position(), "white space is missing behind a tag");
    }
    return tag;
  }

  private TagTuple shorthand(int start) {
    String handle = handle(start, false);
    if (handle.length() > 1 && handle.endsWith("!")) {
      return new TagTuple(Optional.of(handle), uri(start, ""));
    }
    String suffix = uri(start, handle);
    return suffix.isEmpty()
        ? new TagTuple(Optional.empty(), "!")
        : new TagTuple(Optional.of("!"), suffix);
  }

  /** {@code !}, {@code !!} or {@code !name!}; outside of directives also {@code !name}. */
  String handle(int start, boolean directive) {
    if (cursor.peek() != '!') {
      throw new ScanException(start, cursor.position(), "a tag begins with !");
    }
    StringBuilder handle = new StringBuilder();
    cursor.read(handle);
    while (Cursor.isWord(cursor.peek())) {
      cursor.read(handle);
    }
    if (cursor.peek() == '!') {
      cursor.read(handle);
    } else if (directive && handle.length() > 1) {
      throw new ScanException(start, cursor.position(), "a tag handle ends with !");
    }
    return handle.toString();
  }

  /**
   * @param head a handle whose name, without its {@code !}, is the beginning of the URI
   */
  String uri(int start, String head) {
    StringBuilder uri = new StringBuilder();
    boolean found = !head.isEmpty();
    if (head.length() > 1) {
      uri.append(head, 1, head.length());
    }
    while (Cursor.isWord(cursor.peek())
        || (cursor.peek() != Cursor.END && URI_SIGNS.indexOf(cursor.peek()) >= 0)) {
      if (cursor.peek() == '%') {
        uri.append(escapes(start));
      } else {
        cursor.read(uri);
      }
      found = true;
    }
    if (!found) {
      throw new ScanException(start, cursor.position(), "a tag needs a name");
    }
    return uri.toString();
  }

  private String escapes(int start) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    while (cursor.peek() == '%') {
      int first = octet(start);
      int size = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
      if (size == 0 || first >= 0xF8) {
        throw noUtf8(start);
      }
      octets.write(first);
      cursor.skip(3);
      for (int i = 1; i < size; i++) {
        int next = octet(start);
        if ((next & 0xC0) != 0x80) {
          throw noUtf8(start);
        }
        octets.write(next);
        cursor.skip(3);
      }
    }
    return octets.toString(StandardCharsets.UTF_8);
  }

  private int octet(int start) {
    int high = Cursor.hexDigit(cursor.peek(1));
    int low = Cursor.hexDigit(cursor.peek(2));
    if (cursor.peek() != '%' || high < 0 || low < 0) {
      throw new ScanException(start, cursor.position(), "% in a tag needs two hexadecimal digits");
    }
    return high << 4 | low;
  }

  private ScanException noUtf8(int start) {
    return new ScanException(start, cursor.position(), "the escapes of a tag are no UTF-8");
  }
}
