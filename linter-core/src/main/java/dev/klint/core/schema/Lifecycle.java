package dev.klint.core.schema;

import dev.klint.core.kube.GroupVersionKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a kind in a version of the API. Minors are 0 where there is none.
 *
 * @param removed the minor that has it no more, announced where it is still to come
 * @param replacement the apiVersion to use instead; empty when there is none
 * @param otherKind the kind to use there; empty when it has the same name
 * @param off an API server does not serve it unless it is told to
 */
record Lifecycle(
    int introduced,
    int deprecated,
    int removed,
    String replacement,
    String otherKind,
    boolean off) {
  /**
   * Whether the list has to be read to know that a served kind is not deprecated. Among the stable
   * ones few are, and all others are spared it.
   */
  static boolean mayBeDeprecated(GroupVersionKind type) {
    return KindNames.isTrial(type.version())
        || (type.group().isEmpty()
            && (type.kind().equals("Endpoints") || type.kind().equals("ComponentStatus")));
  }

  /** What is known of a kind; null when there is nothing to tell. */
  static @Nullable Lifecycle of(GroupVersionKind type) {
    String text = text();
    String group = type.group().isEmpty() ? "core" : type.group();
    String start = "\n" + group + " " + type.version() + " " + type.kind() + " ";
    int line = text.indexOf(start);
    if (line < 0) {
      return null;
    }
    int from = line + start.length();
    String[] words = text.substring(from, text.indexOf('\n', from)).split(" ", -1);
    String replacement = words[3].equals("-") ? "" : words[3];
    int other = replacement.indexOf('=');
    return new Lifecycle(
        minor(words[0]),
        minor(words[1]),
        minor(words[2]),
        other < 0 ? replacement : replacement.substring(0, other),
        other < 0 ? "" : replacement.substring(other + 1),
        words[4].equals("off"));
  }

  private static int minor(String word) {
    return word.equals("-") ? 0 : Integer.parseInt(word);
  }

  private static String text() {
    try (InputStream in = Lifecycle.class.getResourceAsStream("lifecycle.txt")) {
      if (in == null) {
        throw new IllegalStateException("no lifecycle.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
