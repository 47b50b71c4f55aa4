package dev.klint.core.yaml;

import dev.klint.core.text.JsonWriter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree as JSON: what the API server reads, aliases and merge keys applied, keys sorted as
 * kubectl sorts them.
 */
public final class JsonText {
  private final Appendable out;
  private final ArrayDeque<Open> open = new ArrayDeque<>();

  private JsonText(Appendable out) {
    this.out = out;
  }

  /** A collection that is being written: one of the two iterators goes on. */
  private record Open(
      @Nullable Iterator<MappingNode.Entry> members,
      @Nullable Iterator<YamlNode> items,
      char close) {
    boolean hasNext() {
      return members != null ? members.hasNext() : items != null && items.hasNext();
    }
  }

  /** Writes the tree, however deep it is. */
  public static void write(YamlNode root, Appendable out) throws IOException {
    JsonText writer = new JsonText(out);
    writer.begin(root);
    writer.finish();
  }

  private void begin(YamlNode node) throws IOException {
    YamlNode value = node.resolved();
    if (value instanceof ScalarNode scalar) {
      if (scalar.isString()) {
        quote(scalar.value(), out);
      } else {
        out.append(scalar.value());
      }
    } else if (value instanceof SequenceNode sequence) {
      out.append('[');
      open.push(new Open(null, sequence.items().iterator(), ']'));
    } else if (value instanceof MappingNode mapping) {
      out.append('{');
      List<MappingNode.Entry> members = new ArrayList<>(mapping.members());
      members.sort((a, b) -> a.name().compareTo(b.name()));
      open.push(new Open(members.iterator(), null, '}'));
    }
  }

  private void finish() throws IOException {
    boolean first = true;
    while (!open.isEmpty()) {
      Open current = open.peek();
      if (!current.hasNext()) {
        out.append(current.close());
        open.pop();
        first = false;
        continue;
      }
      if (!first) {
        out.append(',');
      }
      int depth = open.size();
      next(current);
      first = open.size() > depth;
    }
  }

  private void next(Open current) throws IOException {
    if (current.members() != null) {
      MappingNode.Entry member = current.members().next();
      quote(member.name(), out);
      out.append(':');
      begin(member.value());
    } else if (current.items() != null) {
      begin(current.items().next());
    }
  }

  /** Writes a JSON string; signs that could end a line or steer a terminal are escaped. */
  public static void quote(String text, Appendable out) throws IOException {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || isUnsafe(text, i)) {
        JsonWriter.escape(c, out);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static boolean isUnsafe(String text, int at) {
    char c = text.charAt(at);
    return c < 0x20
        || (c >= 0x7F && c < 0xA0)
        || c == '\u2028'
        || c == '\u2029'
        || isHalf(text, at);
  }

  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
