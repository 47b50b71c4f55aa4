package dev.klint.core.schema;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file of the index: the kinds and types of a group and version. The text is cut into types at
 * once, and a type into fields when it is first used.
 */
final class IndexFile {
  private final TypeSource index;
  private final String name;
  private final String text;
  private final long versions;
  private final Map<String, List<String>> kinds = new LinkedHashMap<>();
  private final Map<String, int[]> types = new HashMap<>();

  IndexFile(TypeSource index, String name, String text) {
    this.index = index;
    this.name = name;
    this.text = text;
    int end = text.indexOf('\n');
    this.versions = Minors.bits(text.substring("minors ".length(), end));
    cut(end + 1);
  }

  private void cut(int from) {
    int start = from;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      char sign = text.charAt(start);
      if (sign == '=') {
        List<String> words = words(text.substring(start + 2, end));
        kinds.put(words.get(0), words);
        start = end + 1;
      } else {
        int next = text.indexOf("\n: ", start);
        int space = text.indexOf(' ', start + 2);
        String type = text.substring(start + 2, space > 0 && space < end ? space : end);
        types.put(type, new int[] {start, next < 0 ? text.length() : next + 1});
        start = next < 0 ? text.length() : next + 1;
      }
    }
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>(6);
    int start = 0;
    for (int space = line.indexOf(' '); space >= 0; space = line.indexOf(' ', start)) {
      words.add(line.substring(start, space));
      start = space + 1;
    }
    words.add(line.substring(start));
    return words;
  }

  /** The group and version that the file is about, by its name: {@code apps_v1}. */
  private GroupVersionKind typeOf(String kind) {
    int bar = name.indexOf('_');
    String group = name.substring(0, bar);
    return new GroupVersionKind(group.equals("core") ? "" : group, name.substring(bar + 1), kind);
  }

  Iterable<String> kinds() {
    return kinds.keySet();
  }

  @Nullable KindType kind(String kind) {
    List<String> words = kinds.get(kind);
    if (words == null) {
      return null;
    }
    long bits = words.size() > 4 ? Minors.bits(words.get(4)) : versions;
    return new KindType(
        typeOf(kind),
        words.get(1),
        words.get(2).equals("namespaced"),
        words.get(3).indexOf('c') >= 0,
        new KubeVersions(bits),
        index.object(name + "/" + kind));
  }

  /** The fields of a type of this file. */
  Map<String, Property> properties(String type) {
    int[] span = types.get(type);
    if (span == null) {
      throw new IllegalStateException("no type " + name + "/" + type);
    }
    int end = text.indexOf('\n', span[0]);
    List<String> head = words(text.substring(span[0], end));
    long around = head.size() > 2 ? Minors.bits(head.get(2)) : versions;
    Map<String, Property> properties = new LinkedHashMap<>();
    for (int start = end + 1; start < span[1]; start = end + 1) {
      end = text.indexOf('\n', start);
      List<String> words = words(text.substring(start, end));
      Property before = properties.get(words.get(0));
      properties.put(words.get(0), property(words, around, before));
    }
    return properties;
  }

  private Property property(List<String> words, long around, @Nullable Property before) {
    long bits = around;
    boolean required = false;
    boolean set = false;
    List<String> keys = List.of();
    for (int i = 2; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("!")) {
        required = true;
      } else if (word.equals("set")) {
        set = true;
      } else if (word.startsWith("key=")) {
        keys = List.of(word.substring(4).split(",", -1));
      } else {
        bits = Minors.bits(word);
      }
    }
    return new Property(words.get(0), type(words.get(1), 0), bits, required, keys, set, before);
  }

  private Type type(String code, int at) {
    return switch (code.charAt(at)) {
      case '[' -> new ListType(type(code, at + 1));
      case '{' -> new MapType(type(code, at + 1));
      case '@' -> object(code, at + 1);
      case '~' ->
          new SchemaOr(
              switch (code.charAt(at + 1)) {
                case 'b' -> SchemaOr.Other.BOOLEAN;
                case 'a' -> SchemaOr.Other.SCHEMAS;
                default -> SchemaOr.Other.STRINGS;
              },
              object(code, at + 3));
      default -> ScalarType.of(code.charAt(at));
    };
  }

  private ObjectType object(String code, int at) {
    int slash = code.indexOf('/', at);
    return index.object(slash < 0 ? name + "/" + code.substring(at) : code.substring(at));
  }
}
