package dev.klint.core.yaml;

import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.text.UnreadableException;
import dev.klint.core.text.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * Reads a stream that begins with a brace: JSON values one after the other. While at most one value
 * has been read, an error makes the rest YAML, for good (the API machinery's YAMLOrJSONDecoder).
 */
final class JsonStream {
  private final String file;
  private final Position start;
  private final Consumer<SourceText> sink;

  JsonStream(String file, Position start, Consumer<SourceText> sink) {
    this.file = file;
    this.start = start;
    this.sink = sink;
  }

  void read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(ChunkCutter.LARGEST + 1);
    if (bytes.length > ChunkCutter.LARGEST) {
      throw new UnreadableException(
          "JSON of more than " + (ChunkCutter.LARGEST >> 20) + " MiB is not read");
    }
    Utf8.Decoded decoded = Utf8.decode(bytes, bytes.length);
    String text = decoded.text();
    SourceText whole =
        new SourceText(file, text, start, SourceText.Syntax.JSON, decoded.replaced());
    int at = 0;
    for (int count = 0; JsonReader.skipSpace(text, at) < text.length(); count++) {
      int begin = JsonReader.skipSpace(text, at);
      JsonReader reader = new JsonReader(text, begin, new Mappings(new ArrayList<>()));
      try {
        reader.read();
      } catch (ScanException e) {
        rest(whole, at, begin, count);
        return;
      }
      at = reader.end();
      sink.accept(part(whole, begin, at));
    }
  }

  /** What follows the first error. */
  private void rest(SourceText whole, int at, int begin, int count) throws IOException {
    int from = count > 1 ? begin : afterLineEnd(whole.text(), at);
    String left = whole.text().substring(from);
    if (count > 1 || left.length() < 4) {
      sink.accept(part(whole, begin, whole.text().length()));
      return;
    }
    Position place = whole.position(from);
    Position lineStart = new Position(place.line(), 1, place.offset());
    new ChunkCutter(file, lineStart, sink)
        .cut(new ByteArrayInputStream(left.getBytes(StandardCharsets.UTF_8)));
  }

  /** White space up to and including one line end is dropped. */
  private static int afterLineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      if (text.charAt(at++) == '\n') {
        break;
      }
    }
    return at;
  }

  private SourceText part(SourceText whole, int from, int to) {
    String text = whole.text().substring(from, to);
    return new SourceText(file, text, whole.position(from), SourceText.Syntax.JSON, new int[0]);
  }
}
