package dev.klint.core.yaml;

import dev.klint.core.text.Position;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import dev.klint.core.text.UnreadableException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;

/**
 * Reads documents as {@code kubectl apply -f} does, in two steps: {@link #chunks} cuts a stream in
 * order, {@link #parse} makes a tree of a chunk, on any thread.
 */
public final class YamlReader {
  private static final int GUESS = 4096;

  private YamlReader() {}

  /**
   * Cuts a stream into chunks of one document at most, each to be given to {@link #parse}.
   *
   * @param file the name to show
   * @throws UnreadableException when it is binary, or a document is too large
   */
  public static void chunks(String file, InputStream in, Consumer<SourceText> sink)
      throws IOException {
    BufferedInputStream stream = new BufferedInputStream(in, 1 << 16);
    stream.mark(GUESS);
    byte[] head = stream.readNBytes(GUESS);
    stream.reset();
    InputStream rest = stream;
    int bom = 0;
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
      Charset charset =
          head[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      rest = utf8(stream, charset);
      head = rest.readNBytes(GUESS);
      rest.reset();
    } else if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      bom = 3;
      stream.skipNBytes(bom);
    } else if (isBinary(head)) {
      throw new UnreadableException("not text: the file is binary");
    }
    Position start = new Position(1, 1, bom);
    if (mayBeJson(head, bom)) {
      new JsonStream(file, start, sink).read(rest);
    } else {
      new ChunkCutter(file, start, sink).cut(rest);
    }
  }

  /** UTF-16 text is read whole and goes on as UTF-8. */
  private static InputStream utf8(InputStream in, Charset charset) throws IOException {
    in.skipNBytes(2);
    byte[] bytes = in.readNBytes(2 * ChunkCutter.LARGEST + 1);
    if (bytes.length > 2 * ChunkCutter.LARGEST) {
      throw new UnreadableException(
          "UTF-16 text of more than " + (ChunkCutter.LARGEST >> 19) + " MiB is not read");
    }
    return new ByteArrayInputStream(new String(bytes, charset).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** Text may hold a stray control character; a binary file is full of them. */
  private static boolean isBinary(byte[] head) {
    boolean zero = false;
    int odd = 0;
    for (byte b : head) {
      zero |= b == 0;
      odd += b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
    }
    return zero && head.length >= 512 && odd * 20 > head.length;
  }

  private static boolean mayBeJson(byte[] head, int from) {
    for (int i = from; i < head.length; i++) {
      if (head[i] != ' ' && (head[i] < '\t' || head[i] > '\r')) {
        return head[i] == '{';
      }
    }
    return false;
  }

  /**
   * Reads one chunk. Never throws for what it holds: what cannot be read is an {@link
   * ReadProblem.Kind#UNREADABLE} problem.
   */
  public static Parsed parse(SourceText source) {
    List<ReadProblem> problems = new ArrayList<>();
    for (int place : source.replaced()) {
      int at = place / 4;
      problems.add(
          new ReadProblem(
              ReadProblem.Kind.BAD_ENCODING,
              new Range(at, at + 1),
              "a byte that is no UTF-8 is read as U+FFFD",
              null));
    }
    return source.syntax() == SourceText.Syntax.JSON
        ? json(source, problems)
        : yaml(source, problems);
  }

  private static Parsed json(SourceText source, List<ReadProblem> problems) {
    try {
      int start = JsonReader.skipSpace(source.text(), 0);
      YamlNode root = new JsonReader(source.text(), start, new Mappings(problems)).read();
      return parsed(source, Optional.of(root), List.of(), problems);
    } catch (ScanException e) {
      return unreadable(source, List.of(), problems, e);
    }
  }

  private static Parsed yaml(SourceText source, List<ReadProblem> problems) {
    String text = source.text();
    if (hasBadSeparator(source)) {
      ScanException e =
          new ScanException(
              -1, 3, "only white space or a comment may follow the --- that separates documents");
      return unreadable(source, List.of(), problems, e);
    }
    // kubectl's line reader ends every line
    String complete = text.endsWith("\n") ? text : text + "\n";
    Cursor cursor = new Cursor(complete);
    CommentList comments = new CommentList(complete);
    int control = ControlCharacters.first(complete);
    try {
      TokenScanner scanner = new TokenScanner(cursor, comments);
      Optional<YamlNode> root =
          new Composer(
                  new ParserImpl(settings(text), scanner),
                  scanner,
                  new Mappings(problems),
                  text.length())
              .compose();
      if (control >= 0) {
        throw ControlCharacters.error(complete, control);
      }
      DroppedContent.find(complete, cursor, scanner).ifPresent(problems::add);
      return parsed(source, root, comments.all(), problems);
    } catch (ScanException e) {
      return unreadable(
          source, comments.all(), problems, ControlCharacters.earlier(complete, control, e));
    } catch (MarkedYamlEngineException e) {
      ScanException own = ParserErrors.translate(e);
      return unreadable(
          source, comments.all(), problems, ControlCharacters.earlier(complete, control, own));
    }
  }

  /** Made when it is needed: that takes longer than to read a small file. */
  private static final class Settings {
    static final LoadSettings ALL = LoadSettings.builder().build();
  }

  /** The parser asks its settings about nothing but a {@code %YAML} directive; null without one. */
  private static @Nullable LoadSettings settings(String text) {
    int at = text.indexOf('%');
    while (at > 0 && !Cursor.isBreak(text.charAt(at - 1)) && text.charAt(at - 1) != '\uFEFF') {
      at = text.indexOf('%', at + 1);
    }
    return at < 0 ? null : Settings.ALL;
  }

  /**
   * The chunk begins with a separator that is none: kubectl reads neither it nor the chunk before
   * it.
   */
  public static boolean hasBadSeparator(SourceText source) {
    String text = source.text();
    if (!text.startsWith("---")) {
      return false;
    }
    for (int i = 3; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '#') {
        return false;
      }
      if (!ChunkCutter.isSpace(c)) {
        return true;
      }
    }
    return false;
  }

  private static Parsed unreadable(
      SourceText source, List<Comment> comments, List<ReadProblem> problems, ScanException e) {
    int length = source.text().length();
    Range place = place(source.text(), Math.min(e.position(), length));
    Range context = e.context() < 0 ? null : place(source.text(), Math.min(e.context(), length));
    problems.add(
        new ReadProblem(
            ReadProblem.Kind.UNREADABLE, place, String.valueOf(e.getMessage()), context));
    return parsed(source, Optional.empty(), comments, problems);
  }

  /** One sign, or nothing at the end of a line. */
  private static Range place(String text, int at) {
    boolean nothing = at >= text.length() || Cursor.isBreak(text.charAt(at));
    return new Range(at, nothing ? at : text.offsetByCodePoints(at, 1));
  }

  private static Parsed parsed(
      SourceText source,
      Optional<YamlNode> root,
      List<Comment> comments,
      List<ReadProblem> problems) {
    if (problems.size() > 1) {
      problems.sort(Comparator.comparingInt(problem -> problem.range().start()));
    }
    boolean nothing =
        root.isPresent() && root.get().resolved() instanceof ScalarNode scalar && scalar.isNull();
    Optional<YamlNode> held = nothing ? Optional.empty() : root;
    return new Parsed(source, held, comments, List.copyOf(problems));
  }
}
