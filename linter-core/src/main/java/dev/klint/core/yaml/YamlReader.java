package dev.klint.core.yaml;

import dev.klint.core.text.Position;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import dev.klint.core.text.UnreadableException;
import dev.klint.core.text.Utf16Input;
import dev.klint.core.text.Utf8;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
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
      stream.skipNBytes(2);
      rest = new BufferedInputStream(new Utf16Input(stream, head[0] == (byte) 0xFF), 1 << 16);
      rest.mark(GUESS);
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
    int at = from;
    while (at < head.length && (head[at] == ' ' || (head[at] >= '\t' && head[at] <= '\r'))) {
      at++;
    }
    return at < head.length && (head[at] < 0 ? braceBehindSpace(head, at) : head[at] == '{');
  }

  /** The same where white space is not of ASCII only. */
  private static boolean braceBehindSpace(byte[] head, int from) {
    String text =
        Utf8.decode(Arrays.copyOfRange(head, from, head.length), head.length - from).text();
    int at = 0;
    while (at < text.length() && ChunkCutter.isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '{';
  }

  /**
   * Reads one chunk. Never throws for what it holds: what cannot be read is an {@link
   * ReadProblem.Kind#UNREADABLE} problem.
   */
  public static Parsed parse(SourceText source) {
    return read(source).parsed();
  }

  /**
   * Where kubectl stops reading a chunk, as it counts: also NEL, LS and PS end lines, and a line
   * end that is missing at the end is there; null when it can be read.
   */
  public static @Nullable Position stop(SourceText source) {
    ScanException failure = read(source).failure();
    if (failure == null) {
      return null;
    } else if (source.syntax() == SourceText.Syntax.JSON) {
      return source.position(Math.min(failure.position(), source.text().length()));
    }
    Cursor cursor = new Cursor(complete(source.text()));
    while (cursor.position() < failure.position()) {
      if (Cursor.isBreak(cursor.peek())) {
        cursor.skipBreak();
      } else {
        cursor.skip();
      }
    }
    Position start = source.position(0);
    int column = cursor.column() + (cursor.line() == 0 ? start.column() : 1);
    long offset = source.position(Math.min(cursor.position(), source.text().length())).offset();
    return new Position(start.line() + cursor.line(), column, offset);
  }

  /** A chunk, and the error that ended the reading, if one did. */
  private record Reading(Parsed parsed, @Nullable ScanException failure) {}

  private static Reading read(SourceText source) {
    List<ReadProblem> problems = new ArrayList<>();
    int[] replaced = source.replaced();
    if (replaced.length > 0) {
      int at = replaced[0] / 4;
      String message =
          replaced.length == 1
              ? "what is no UTF-8 here is read as U+FFFD"
              : "what is no UTF-8 here and at "
                  + (replaced.length - 1)
                  + " more places is read as U+FFFD";
      problems.add(
          new ReadProblem(ReadProblem.Kind.BAD_ENCODING, new Range(at, at + 1), message, null));
    }
    return source.syntax() == SourceText.Syntax.JSON
        ? json(source, problems)
        : yaml(source, problems);
  }

  /** kubectl's line reader ends every line: with an LF, which a CR before it takes in. */
  private static String complete(String text) {
    return text.endsWith("\n") || text.endsWith("\r") ? text : text + "\n";
  }

  private static Reading json(SourceText source, List<ReadProblem> problems) {
    try {
      int start = JsonReader.skipSpace(source.text(), 0);
      YamlNode root = new JsonReader(source.text(), start, new Mappings(problems, 0)).read();
      return new Reading(parsed(source, Optional.of(root), List.of(), problems), null);
    } catch (ScanException e) {
      return unreadable(source, List.of(), problems, e);
    }
  }

  private static Reading yaml(SourceText source, List<ReadProblem> problems) {
    String text = source.text();
    if (hasBadSeparator(source)) {
      ScanException e =
          new ScanException(
              -1, 3, "only white space or a comment may follow the --- that separates documents");
      return unreadable(source, List.of(), problems, e);
    }
    String complete = complete(text);
    Cursor cursor = new Cursor(complete);
    CommentList comments = new CommentList(complete);
    int control = ControlCharacters.first(complete);
    try {
      TokenScanner scanner = new TokenScanner(cursor, comments);
      Optional<YamlNode> root =
          new Composer(
                  new ParserImpl(settings(text), scanner),
                  scanner,
                  new Mappings(problems, text.length()),
                  text.length())
              .compose();
      if (control >= 0) {
        throw ControlCharacters.error(complete, control);
      }
      DroppedContent.find(complete, cursor, scanner).ifPresent(problems::add);
      return new Reading(parsed(source, root, comments.all(), problems), null);
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
   * Whether the next chunk begins with a separator that is none right behind this one of YAML:
   * kubectl then reads neither of them.
   */
  public static boolean isSpoiled(SourceText chunk, SourceText next) {
    return chunk.syntax() == SourceText.Syntax.YAML
        && hasBadSeparator(next)
        && chunk.position(chunk.text().length()).offset() == next.position(0).offset();
  }

  /** The chunk begins with a separator that is none. */
  private static boolean hasBadSeparator(SourceText source) {
    String text = source.text();
    int end = text.indexOf('\n');
    return text.startsWith("---")
        && !ChunkCutter.isValidSeparator(end < 0 ? text : text.substring(0, end));
  }

  private static Reading unreadable(
      SourceText source, List<Comment> comments, List<ReadProblem> problems, ScanException e) {
    int length = source.text().length();
    Range place = place(source.text(), Math.min(e.position(), length));
    Range context = e.context() < 0 ? null : place(source.text(), Math.min(e.context(), length));
    problems.add(
        new ReadProblem(
            ReadProblem.Kind.UNREADABLE, place, String.valueOf(e.getMessage()), context));
    return new Reading(parsed(source, Optional.empty(), comments, problems), e);
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
