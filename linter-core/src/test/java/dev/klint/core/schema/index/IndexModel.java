package dev.klint.core.schema.index;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All minors merged: what each file of the index says, with the minors in which it holds. */
final class IndexModel {
  private long minors;
  private final Map<String, File> files = new TreeMap<>();
  private int valuesMinor;
  private final Map<String, String> values = new TreeMap<>();

  /** A file of the index. */
  private static final class File {
    private long minors;
    private final Map<String, TreeMap<String, Long>> kinds = new TreeMap<>();
    private final Map<String, Type> types = new TreeMap<>();
  }

  /** A type; the lines of a field differ in the type of its value. */
  private static final class Type {
    private long minors;
    private final Map<String, TreeMap<String, Line>> fields = new TreeMap<>();
  }

  /** One line of a field; what does not decide over decoding is the newest minor's. */
  private static final class Line {
    private long minors;
    private String extra = "";
  }

  void addMinor(int minor) {
    minors |= 1L << minor;
  }

  void addKind(String file, String kind, String line, int minor) {
    file(file, minor)
        .kinds
        .computeIfAbsent(kind, name -> new TreeMap<>())
        .merge(line, 1L << minor, (a, b) -> a | b);
  }

  void addType(String file, String type, int minor) {
    type(file, type, minor).minors |= 1L << minor;
  }

  private Type type(String file, String name, int minor) {
    return file(file, minor).types.computeIfAbsent(name, key -> new Type());
  }

  void addField(String file, String type, String field, String code, String extra, int minor) {
    Line line =
        type(file, type, minor)
            .fields
            .computeIfAbsent(field, name -> new TreeMap<>())
            .computeIfAbsent(code, name -> new Line());
    line.minors |= 1L << minor;
    line.extra = extra;
  }

  /**
   * The words that a field may have. Only those of the newest minor that names any are kept: some
   * minors' documents come without.
   */
  void addValues(String file, String type, String field, List<String> words, int minor) {
    if (minor > valuesMinor) {
      valuesMinor = minor;
      values.clear();
    }
    if (minor == valuesMinor) {
      values.put(file + "/" + type + " " + field, String.join("|", words));
    }
  }

  private File file(String name, int minor) {
    File file = files.computeIfAbsent(name, key -> new File());
    file.minors |= 1L << minor;
    return file;
  }

  /** The text of each file, by its name. */
  Map<String, String> text() {
    Map<String, String> texts = new TreeMap<>();
    StringBuilder groups = new StringBuilder("minors " + ranges(minors) + "\n");
    files.forEach(
        (name, file) -> {
          groups.append(name).append(' ').append(ranges(file.minors)).append('\n');
          texts.put(name, text(file));
        });
    texts.put("groups", groups.toString());
    StringBuilder words = new StringBuilder("minor " + valuesMinor + "\n");
    values.forEach((field, list) -> words.append(field + " " + list + "\n"));
    texts.put("values", words.toString());
    return texts;
  }

  private static String text(File file) {
    StringBuilder out = new StringBuilder("minors " + ranges(file.minors) + "\n");
    file.kinds.forEach(
        (kind, lines) ->
            lines.forEach(
                (line, bits) ->
                    out.append("= " + kind + " " + line + where(bits, file.minors) + "\n")));
    file.types.forEach(
        (name, type) -> {
          out.append(": " + name + where(type.minors, file.minors) + "\n");
          type.fields.forEach(
              (field, lines) ->
                  lines.forEach(
                      (code, line) ->
                          out.append(
                              field
                                  + " "
                                  + code
                                  + line.extra
                                  + where(line.minors, type.minors)
                                  + "\n")));
        });
    return out.toString();
  }

  private static String where(long minors, long around) {
    return minors == around ? "" : " " + ranges(minors);
  }

  private static String ranges(long minors) {
    StringBuilder out = new StringBuilder();
    for (int first = 0; first < 64; first++) {
      if ((minors >>> first & 1) != 0) {
        int last = first;
        while ((minors >>> (last + 1) & 1) != 0) {
          last++;
        }
        out.append(out.isEmpty() ? "" : ",").append(first);
        out.append(last == first ? "" : "-" + last);
        first = last;
      }
    }
    return out.toString();
  }
}
