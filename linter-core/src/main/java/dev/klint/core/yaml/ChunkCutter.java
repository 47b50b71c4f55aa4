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
  private long chunkOffset;
  private int chunkLine;
  private int line;
  private long offset;
  private @Nullable SourceText comment;

  ChunkCutter(String file, Position start, Consumer<SourceText> sink) {
    this.file = file;
    this.sink = sink;
    this.line = start.line();
    this.offset = start.offset();
    beginChunk();
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
          "the document at line " + chunkLine + " is larger than " + (LARGEST >> 20) + " MiB");
    }
    if (length + more > chunk.length) {
      chunk = Arrays.copyOf(chunk, Math.max(chunk.length * 2, length + more));
    }
    System.arraycopy(buffer, from, chunk, length, more);
    length += more;
    offset += more;
  }

  /** A line is complete: from {@code lineStart} to {@code length}. */
  private void endLine() {
    if (isSeparator()) {
      boolean valid = isValidSeparator();
      if (lineStart > 0) {
        byte[] separator = Arrays.copyOfRange(chunk, lineStart, length);
        emit(lineStart);
        comment = valid ? comment(separator) : null;
        line++;
        if (valid) {
          beginChunk();
        } else {
          chunkOffset = offset - separator.length;
          chunkLine = line - 1;
          System.arraycopy(separator, 0, chunk, 0, separator.length);
          length = separator.length;
          lineStart = length;
        }
        return;
      }
    }
    line++;
    lineStart = length;
  }

  private boolean isSeparator() {
    return length - lineStart >= 3
        && chunk[lineStart] == '-'
        && chunk[lineStart + 1] == '-'
        && chunk[lineStart + 2] == '-';
  }

  /** Nothing but white space or a comment follows the dashes. */
  private boolean isValidSeparator() {
    byte[] tail = Arrays.copyOfRange(chunk, lineStart + 3, length);
    String text = Utf8.decode(tail, tail.length).text();
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return text.charAt(i) == '#';
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

  private void beginChunk() {
    length = 0;
    lineStart = 0;
    chunkOffset = offset;
    chunkLine = line;
  }

  private void emit(int end) {
    if (end > 0) {
      Utf8.Decoded decoded = Utf8.decode(chunk, end);
      Position start = new Position(chunkLine, 1, chunkOffset);
      SourceText text =
          new SourceText(file, decoded.text(), start, SourceText.Syntax.YAML, decoded.replaced());
      sink.accept(comment == null ? text : text.behind(comment));
    }
  }

  /** A separator, which is dropped, when there is a comment on it; null for none. */
  private @Nullable SourceText comment(byte[] separator) {
    for (byte b : separator) {
      if (b == '#') {
        Utf8.Decoded decoded = Utf8.decode(separator, separator.length);
        Position start = new Position(line, 1, offset - separator.length);
        return new SourceText(
            file, decoded.text(), start, SourceText.Syntax.YAML, decoded.replaced());
      }
    }
    return null;
  }
}
