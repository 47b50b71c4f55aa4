package dev.klint.core.text;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259) piece by piece; commas come by themselves. The caller closes what it opens
 * and gives each member of an object a name. What must not reach a terminal is written as an
 * escape.
 */
public final class JsonWriter {
  private final Appendable out;
  private boolean comma;

  public JsonWriter(Appendable out) {
    this.out = out;
  }

  public JsonWriter beginObject() throws IOException {
    return open('{');
  }

  public JsonWriter endObject() throws IOException {
    return close('}');
  }

  public JsonWriter beginArray() throws IOException {
    return open('[');
  }

  public JsonWriter endArray() throws IOException {
    return close(']');
  }

  public JsonWriter name(String name) throws IOException {
    separate();
    comma = false;
    quote(name);
    out.append(": ");
    return this;
  }

  public JsonWriter value(@Nullable String value) throws IOException {
    separate();
    if (value == null) {
      out.append("null");
    } else {
      quote(value);
    }
    return this;
  }

  public JsonWriter value(long value) throws IOException {
    separate();
    out.append(Long.toString(value));
    return this;
  }

  public JsonWriter value(boolean value) throws IOException {
    separate();
    out.append(value ? "true" : "false");
    return this;
  }

  /** Goes to a new line, indented by so many spaces, before the next name, value or end. */
  public JsonWriter line(int indent) throws IOException {
    if (comma) {
      out.append(',');
      comma = false;
      newLine(indent);
      return this;
    }
    return newLine(indent);
  }

  /** Goes to a new line before the end of an object or array. */
  public JsonWriter lastLine(int indent) throws IOException {
    comma = false;
    return newLine(indent);
  }

  private JsonWriter newLine(int indent) throws IOException {
    out.append('\n');
    for (int i = 0; i < indent; i++) {
      out.append(' ');
    }
    return this;
  }

  private JsonWriter open(char bracket) throws IOException {
    separate();
    comma = false;
    out.append(bracket);
    return this;
  }

  private JsonWriter close(char bracket) throws IOException {
    comma = true;
    out.append(bracket);
    return this;
  }

  private void separate() throws IOException {
    if (comma) {
      out.append(", ");
    }
    comma = true;
  }

  private void quote(String text) throws IOException {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || Printable.isUnsafe(text, i)) {
        out.append(text, from, i);
        escape(c, out);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
    out.append('"');
  }

  /** Writes one sign of a string so that it can neither end the string nor a line. */
  public static void escape(char c, Appendable out) throws IOException {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        StringBuilder escaped = new StringBuilder(6);
        Printable.unicode(c, escaped);
        out.append(escaped);
      }
    }
  }
}
