package dev.klint.core.yaml;

import dev.klint.core.text.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one JSON value, as Go's {@code encoding/json} accepts it, without recursion. */
final class JsonReader {
  private static final int DEEPEST = 10_000;

  private final String text;
  private final Mappings mappings;
  private final ArrayDeque<Frame> open = new ArrayDeque<>();
  private int at;

  JsonReader(String text, int start, Mappings mappings) {
    this.text = text;
    this.at = start;
    this.mappings = mappings;
  }

  private record Frame(
      int start, boolean mapping, List<YamlNode> nodes, List<@Nullable String> names) {}

  /** Behind the value that was read. */
  int end() {
    return at;
  }

  /** Behind white space from here on; the length of the text when nothing else is left. */
  static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /**
   * @throws ScanException where the text is no JSON
   */
  YamlNode read() {
    while (true) {
      at = skipSpace(text, at);
      YamlNode done = value();
      while (done != null) {
        Frame parent = open.peek();
        if (parent == null) {
          return done;
        }
        parent.nodes().add(done);
        done = afterValue(parent);
      }
    }
  }

  /**
   * Reads a scalar or empty collection whole; of any other collection only the beginning, and
   * returns null.
   */
  private @Nullable YamlNode value() {
    int start = at;
    char c = peek();
    Frame parent = open.peek();
    if (parent != null && parent.mapping() && parent.nodes().size() % 2 == 0) {
      ScalarNode key = key();
      parent.names().add(key.value());
      return key;
    }
    switch (c) {
      case '{', '[' -> {
        if (open.size() >= DEEPEST) {
          throw error("nested more than " + DEEPEST + " levels deep");
        }
        at = skipSpace(text, at + 1);
        open.push(new Frame(start, c == '{', new ArrayList<>(), new ArrayList<>()));
        return peek() == (c == '{' ? '}' : ']') ? close() : null;
      }
      case '"' -> {
        return string();
      }
      case 't' -> {
        return word("true", ScalarNode.Type.BOOLEAN);
      }
      case 'f' -> {
        return word("false", ScalarNode.Type.BOOLEAN);
      }
      case 'n' -> {
        return word("null", ScalarNode.Type.NULL);
      }
      default -> {
        return number();
      }
    }
  }

  private ScalarNode key() {
    if (peek() != '"') {
      throw error("a key in double quotes is missing here");
    }
    ScalarNode key = string();
    at = skipSpace(text, at);
    expect(':');
    return key;
  }

  /** After a key nothing is complete; after a value a comma goes on and a bracket closes. */
  private @Nullable YamlNode afterValue(Frame parent) {
    if (parent.mapping() && parent.nodes().size() % 2 == 1) {
      return null;
    }
    at = skipSpace(text, at);
    if (peek() == ',') {
      at++;
      return null;
    }
    if (peek() != (parent.mapping() ? '}' : ']')) {
      throw error(
          parent.mapping() ? "a comma or } is missing here" : "a comma or ] is missing here");
    }
    return close();
  }

  private YamlNode close() {
    at++;
    Frame frame = open.pop();
    Range range = new Range(frame.start(), at);
    return frame.mapping()
        ? mappings.mapping(range, frame.nodes(), frame.names(), true)
        : new SequenceNode(range, List.copyOf(frame.nodes()), true);
  }

  private ScalarNode word(String word, ScalarNode.Type type) {
    for (int i = 0; i < word.length(); i++) {
      if (peek() != word.charAt(i)) {
        throw error("JSON knows only true, false and null as words");
      }
      at++;
    }
    return new ScalarNode(new Range(at - word.length(), at), type, word, ScalarNode.Style.PLAIN);
  }

  private ScalarNode number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    ScalarNode.Type type = ScalarNode.Type.INTEGER;
    if (peek() == '.') {
      at++;
      digits();
      type = ScalarNode.Type.FLOAT;
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
      type = ScalarNode.Type.FLOAT;
    }
    return new ScalarNode(
        new Range(start, at), type, text.substring(start, at), ScalarNode.Style.PLAIN);
  }

  private void digits() {
    if (!Cursor.isDigit(peek())) {
      throw error("a JSON value is missing here");
    }
    while (Cursor.isDigit(peek())) {
      at++;
    }
  }

  private ScalarNode string() {
    int start = at++;
    StringBuilder value = new StringBuilder();
    while (peek() != '"') {
      char c = peek();
      if (at >= text.length() || c < 0x20) {
        throw error("a string ends at a double quote, on its line");
      }
      at++;
      if (c != '\\') {
        value.append(c);
      } else {
        escape(value);
      }
    }
    at++;
    return new ScalarNode(
        new Range(start, at),
        ScalarNode.Type.STRING,
        value.toString(),
        ScalarNode.Style.DOUBLE_QUOTED);
  }

  private void escape(StringBuilder value) {
    char kind = peek();
    int found = "\"\\/bfnrt".indexOf(kind);
    if (found >= 0 && at < text.length()) {
      value.append("\"\\/\b\f\n\r\t".charAt(found));
      at++;
    } else if (kind == 'u') {
      at++;
      int code = 0;
      for (int i = 0; i < 4; i++) {
        int digit = Cursor.hexDigit(peek());
        if (digit < 0) {
          throw error("\\u needs four hexadecimal digits");
        }
        code = code << 4 | digit;
        at++;
      }
      value.append((char) code);
    } else {
      throw error("JSON knows no such escape");
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : Cursor.END;
  }

  private void expect(char c) {
    if (peek() != c) {
      throw error("a " + c + " is missing here");
    }
    at++;
  }

  private ScanException error(String message) {
    return new ScanException(-1, at, message);
  }
}
