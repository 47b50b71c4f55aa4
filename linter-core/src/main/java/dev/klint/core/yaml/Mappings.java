package dev.klint.core.yaml;

import dev.klint.core.text.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes mappings: names of keys, merge keys, repeated and colliding keys. */
final class Mappings {
  /** Stands, by identity, for the name of a merge key. */
  @SuppressWarnings("StringOperationCanBeSimplified") // a string that no key is
  static final String MERGE = new String("<<");

  /** So many repeated keys of a chunk are told, as the API server does. */
  private static final int MOST_TOLD = 100;

  private final List<ReadProblem> problems;
  private int told;
  private final long mostNodes;
  private long merged;

  /**
   * @param length of the text
   */
  Mappings(List<ReadProblem> problems, int length) {
    this.problems = problems;
    this.mostNodes = 2L * length;
  }

  /**
   * @param nodes keys and values in turn
   * @param names the JSON name of each key; null for one that can have none
   * @throws ScanException when a key has no JSON name, or a merge key merges no mapping
   */
  MappingNode mapping(
      Range range, List<YamlNode> nodes, List<@Nullable String> names, boolean flow) {
    List<MappingNode.Entry> entries = new ArrayList<>(nodes.size() / 2);
    Map<String, MappingNode.Entry> members = new LinkedHashMap<>();
    for (int i = 0; i + 1 < nodes.size(); i += 2) {
      YamlNode key = nodes.get(i);
      YamlNode value = nodes.get(i + 1);
      String name = names.get(i / 2);
      if (isMerge(name)) {
        entries.add(new MappingNode.Entry("<<", key, value));
        merge(key, value, value, members);
        continue;
      }
      if (name == null) {
        throw noKey(key);
      }
      MappingNode.Entry entry = new MappingNode.Entry(name, key, value);
      entries.add(entry);
      MappingNode.Entry first = members.put(entry.name(), entry);
      if (first != null) {
        note(repeated(entries, first, entry));
      }
    }
    return new MappingNode(range, List.copyOf(entries), flow, members);
  }

  /** Notes a key that is not {@code true} or {@code false} and becomes that. */
  void readAsBoolean(ScalarNode key) {
    boolean meant = key.value().equalsIgnoreCase("true") || key.value().equalsIgnoreCase("false");
    if (!meant) {
      String message = "YAML reads the key " + key.value() + " as a boolean; quote it";
      note(new ReadProblem(ReadProblem.Kind.SURPRISING_KEY, key.range(), message, null));
    }
  }

  private void note(ReadProblem problem) {
    if (told++ < MOST_TOLD) {
      problems.add(problem);
    }
  }

  @SuppressWarnings("ReferenceEquality") // a key may have the same name
  private static boolean isMerge(@Nullable String name) {
    return name == MERGE;
  }

  /** The same key again, or another one of the same JSON name: YAML tells 1 from "1". */
  private ReadProblem repeated(
      List<MappingNode.Entry> entries, MappingNode.Entry last, MappingNode.Entry entry) {
    MappingNode.Entry first = last;
    for (int i = 0; told < MOST_TOLD && !isSameKey(first, entry) && i < entries.size() - 1; i++) {
      MappingNode.Entry earlier = entries.get(i);
      first = earlier.name().equals(entry.name()) ? earlier : first;
    }
    boolean same = isSameKey(first, entry);
    String message =
        same
            ? "the key " + shown(entry.name()) + " is here for the second time"
            : "this key and an earlier one both become " + entry.name() + " in JSON";
    ReadProblem.Kind kind = same ? ReadProblem.Kind.DUPLICATE_KEY : ReadProblem.Kind.COLLIDING_KEYS;
    return new ReadProblem(kind, entry.key().range(), message, first.key().range());
  }

  private static boolean isSameKey(MappingNode.Entry first, MappingNode.Entry second) {
    return first.key().resolved() instanceof ScalarNode one
        && second.key().resolved() instanceof ScalarNode other
        && one.type() == other.type()
        && one.value().equals(other.value());
  }

  private static ReadProblem broughtAgain(YamlNode key, MappingNode.Entry first, int more) {
    String message =
        "<< brings the key "
            + first.name()
            + (more == 0 ? "" : " and " + more + " more")
            + " for the second time";
    return new ReadProblem(
        ReadProblem.Kind.DUPLICATE_KEY, key.range(), message, first.key().range());
  }

  private static ScanException noKey(YamlNode key) {
    int at = key.range().start();
    if (!(key.resolved() instanceof ScalarNode scalar)) {
      return new ScanException(-1, at, "a key must be a string, this is a mapping or list");
    }
    String what = scalar.isNull() ? "this is null" : "this number is too large for one; quote it";
    return new ScanException(-1, at, "a key must be a string, " + what);
  }

  /**
   * What a merge key brings comes in at its place, and overwrites what is there: the API server,
   * which reads YAML strictly, calls that a repeated key. An alias may name a mapping to merge, not
   * a list of them; a list may hold mappings and aliases of mappings.
   */
  private void merge(
      YamlNode key, YamlNode value, YamlNode item, Map<String, MappingNode.Entry> members) {
    if (item.resolved() instanceof MappingNode mapping) {
      // before memory ends; AliasBudget counts exactly, but only when the tree is there
      merged += 2L * mapping.members().size();
      if (AliasBudget.isExceeded(merged, merged + mostNodes)) {
        throw new ScanException(
            -1, value.range().start(), "merge keys make this document grow out of proportion");
      }
      MappingNode.Entry repeated = null;
      int more = -1;
      for (MappingNode.Entry entry : mapping.members()) {
        MappingNode.Entry first = members.put(entry.name(), entry);
        if (first != null && isSameKey(first, entry)) {
          repeated = repeated == null ? first : repeated;
          more++;
        }
      }
      if (repeated != null) {
        note(broughtAgain(key, repeated, more));
      }
    } else if (value == item && item instanceof SequenceNode sequence) {
      for (int i = sequence.items().size() - 1; i >= 0; i--) {
        merge(key, value, sequence.items().get(i), members);
      }
    } else {
      throw new ScanException(
          -1, value.range().start(), "<< merges a mapping or a list of mappings");
    }
  }

  private static String shown(String name) {
    return name.isEmpty() ? "\"\"" : name;
  }
}
