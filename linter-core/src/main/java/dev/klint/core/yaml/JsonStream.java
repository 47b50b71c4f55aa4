package dev.klint.core.yaml;

import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.text.UnreadableException;
import dev.klint.core.text.Utf8;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads a stream that begins with a brace: JSON values one after the other. While at most one value
 * has been read, an error makes the rest YAML, for good (the API machinery's YAMLOrJSONDecoder).
 * Holds one value at a time.
 */
final class JsonStream {
  /** What that decoder looks at when it drops white space. */
  private static final int LOOK = 4;

  /** So much of the text behind an error is kept, to show it. */
  private static final int SHOWN = 4096;

  private final String file;
  private final Consumer<SourceText> sink;

  /** The place of {@code held[0]}. */
  private Position place;

  /** What follows the last value: white space, then the value that is being read. */
  private byte[] held = new byte[8192];

  private int length;
  private int begin;
  private int count;

  JsonStream(String file, Position start, Consumer<SourceText> sink) {
    this.file = file;
    this.place = start;
    this.sink = sink;
  }

  void read(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    JsonScanner scanner = new JsonScanner();
    for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
      int at = 0;
      while (at < size) {
        if (length == begin && JsonScanner.isSpace((char) buffer[at])) {
          hold(buffer[at++]);
          begin = length;
          continue;
        }
        JsonScanner.Step step = scanner.step(buffer[at]);
        if (step == JsonScanner.Step.WRONG) {
          InputStream unread = new ByteArrayInputStream(buffer, at, size - at);
          goOn(new SequenceInputStream(unread, in));
          return;
        }
        if (step != JsonScanner.Step.BEHIND) {
          hold(buffer[at++]);
        }
        if (step != JsonScanner.Step.MORE) {
          emit();
          scanner = new JsonScanner();
        }
      }
    }
    if (scanner.isWhole()) {
      emit();
    } else if (length > begin) {
      goOn(InputStream.nullInputStream());
    }
  }

  private void hold(byte b) throws UnreadableException {
    if (length == ChunkCutter.LARGEST) {
      throw new UnreadableException(
          "the JSON value at line "
              + valueStart().line()
              + " is larger than "
              + (ChunkCutter.LARGEST >> 20)
              + " MiB");
    }
    if (length == held.length) {
      held = Arrays.copyOf(held, length * 2);
    }
    held[length++] = b;
  }

  private void emit() {
    place = emit(Arrays.copyOfRange(held, begin, length));
    count++;
    length = 0;
    begin = 0;
  }

  /**
   * @return the place behind the value
   */
  private Position emit(byte[] bytes) {
    Utf8.Decoded decoded = Utf8.decode(bytes, bytes.length);
    SourceText source =
        new SourceText(
            file, decoded.text(), valueStart(), SourceText.Syntax.JSON, decoded.replaced());
    sink.accept(source);
    return source.position(decoded.text().length());
  }

  private Position valueStart() {
    return after(begin);
  }

  /** The place behind so many bytes of the white space that is held. */
  private Position after(int count) {
    String space = Utf8.decode(held, count).text();
    return new SourceText(file, space, place).position(space.length());
  }

  /** Something is no JSON: what is held and what follows it may be YAML. */
  private void goOn(InputStream unread) throws IOException {
    byte[] before = Arrays.copyOf(held, length);
    PushbackInputStream all =
        new PushbackInputStream(
            new SequenceInputStream(new ByteArrayInputStream(before), unread), LOOK);
    if (count > 1) {
      refuse(all);
      return;
    }
    ByteArrayOutputStream dropped = new ByteArrayOutputStream();
    while (true) {
      byte[] next = all.readNBytes(LOOK);
      String look = Utf8.decode(next, next.length).text();
      if (next.length < LOOK || look.startsWith("\uFFFD")) {
        all.unread(next);
        refuse(new SequenceInputStream(new ByteArrayInputStream(dropped.toByteArray()), all));
        return;
      }
      char c = look.charAt(0);
      if (!ChunkCutter.isSpace(c)) {
        all.unread(next);
        break;
      }
      int size = c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      all.unread(next, size, LOOK - size);
      dropped.write(next, 0, size);
      if (c == '\n') {
        break;
      }
    }
    String space = dropped.toString(StandardCharsets.UTF_8);
    Position start = new SourceText(file, space, place).position(space.length());
    new ChunkCutter(file, start, sink).cut(all);
  }

  /** It cannot be YAML: the value that is none, for its error, and nothing behind it. */
  private void refuse(InputStream rest) throws IOException {
    rest.skipNBytes(begin);
    emit(rest.readNBytes(length - begin + SHOWN));
  }
}
