package dev.klint.core.lint;

import dev.klint.core.text.Input;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.Parsed;
import dev.klint.core.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Cuts one input into chunks and numbers its documents, as the API machinery counts. */
final class ChunkSource {
  private final int fileOrder;
  private final FileRole role;
  private final Consumer<Chunk> sink;
  private int index;

  ChunkSource(int fileOrder, FileRole role, Consumer<Chunk> sink) {
    this.fileOrder = fileOrder;
    this.role = role;
    this.sink = sink;
  }

  void read(Input input) throws IOException {
    try (InputStream in = input.open()) {
      YamlReader.chunks(input.name(), in, this::add);
    }
  }

  /**
   * Documents that hold nothing do not count, so the few chunks that might hold nothing are parsed
   * here, in order; all others are left to whoever checks them.
   */
  private void add(SourceText source) {
    Parsed parsed = mayHoldNothing(source.text()) ? YamlReader.parse(source) : null;
    boolean counts = parsed == null || parsed.root().isPresent() || parsed.unreadable();
    sink.accept(new Chunk(source, fileOrder, index, role, parsed));
    if (counts) {
      index++;
    }
  }

  /**
   * Whether the first sign of the content could begin a null: nothing at all, {@code ~}, {@code
   * null}, a tag or an anchor.
   */
  private static boolean mayHoldNothing(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#' || c == '%' || text.startsWith("---", at)) {
        at = text.indexOf('\n', at);
        if (at < 0) {
          return true;
        }
      } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        at++;
      } else {
        return "~nN!&\"'.".indexOf(c) >= 0 || c > '\u007f';
      }
    }
    return true;
  }
}
