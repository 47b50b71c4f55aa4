package dev.klint.core.yaml;

import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.text.UnreadableException;
import dev.klint.core.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts YAML at every line that begins with {@code ---}, as the API machinery's reader does, also
 * inside block scalars and quotes. A separator with nothing before it stays in its chunk, any other
 * is dropped. Holds one chunk at a time.
 */
final class ChunkCutter {
  /**
   * A document of more bytes is not read: the API server takes 3 MiB, and a tree takes some twenty
   * times the memory of its text.
   */
  static final int LARGEST = 32 << 20;

  private final String file;
  private final Consumer<SourceText> sink;
  private byte[] chunk = new byte[8192];
  private int length;
  private int lineStart;

  /** Where the chunk begins. */
  private Position place;

  /** The line before the chunk, which is dropped, when there is a comment on it. */
  private @Nullable SourceText comment;

  ChunkCutter(String file, Position start, Consumer<SourceText> sink) {
    this.file = file;
    this.sink = sink;
    this.place = start;
  }

  void cut(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      int from = 0;
      for (int i = 0; i < count; i++) {
        if (buffer[i] == '\n') {
          add(buffer, from, i + 1);
          endLine();
          from = i + 1;
        }
      }
      add(buffer, from, count);
    }
    if (length > lineStart) {
      endLine();
    }
    emit(length);
  }

  private void add(byte[] buffer, int from, int to) throws UnreadableException {
    int more = to - from;
    if (length + more > LARGEST) {
      throw new UnreadableException(
          "the document at line " + place.line() + " is larger than " + (LARGEST >> 20) + " MiB");
    }
    if (length + more > chunk.length) {
      chunk = Arrays.copyOf(chunk, Math.max(chunk.length * 2, length + more));
    }
    System.arraycopy(buffer, from, chunk, length, more);
    length += more;
  }

  /** A line is complete: from {@code lineStart} to {@code length}. */
  private void endLine() {
    if (lineStart > 0 && isSeparator()) {
      byte[] separator = Arrays.copyOfRange(chunk, lineStart, length);
      emit(lineStart);
      Utf8.Decoded line = Utf8.decode(separator, separator.length);
      comment = null;
      if (isValidSeparator(line.text())) {
        SourceText dropped = source(line);
        comment = line.text().indexOf('#') < 0 ? null : dropped;
        place = dropped.position(line.text().length());
        length = 0;
      } else {
        System.arraycopy(separator, 0, chunk, 0, separator.length);
        length = separator.length;
      }
    }
    lineStart = length;
  }

  private boolean isSeparator() {
    return length - lineStart >= 3
        && chunk[lineStart] == '-'
        && chunk[lineStart + 1] == '-'
        && chunk[lineStart + 2] == '-';
  }

  /** Nothing but white space or a comment follows the dashes. */
  static boolean isValidSeparator(String line) {
    for (int i = 3; i < line.length(); i++) {
      if (!isSpace(line.charAt(i))) {
        return line.charAt(i) == '#';
      }
    }
    return true;
  }

  /** White space as Go's unicode.IsSpace has it. */
  static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u0085'
        || c == '\u00A0'
        || Character.isSpaceChar(c);
  }

  private void emit(int end) {
    if (end > 0) {
      SourceText source = source(Utf8.decode(chunk, end));
      sink.accept(comment == null ? source : source.behind(comment));
      place = source.position(source.text().length());
    }
  }

  private SourceText source(Utf8.Decoded decoded) {
    return new SourceText(file, decoded.text(), place, SourceText.Syntax.YAML, decoded.replaced());
  }
}
