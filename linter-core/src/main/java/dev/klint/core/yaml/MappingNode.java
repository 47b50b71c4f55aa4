package dev.klint.core.yaml;

import dev.klint.core.text.Range;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping, both as written ({@link #entries}) and as the API server sees it ({@link #members}).
 */
public final class MappingNode implements YamlNode {
  private final Range range;
  private final List<Entry> entries;
  private final boolean flow;
  private final Map<String, Entry> members;

  /**
   * @param entries as written, repeated keys and merge keys included
   * @param flow written {@code {a: b}}
   * @param members what remains once merge keys are applied and of repeated keys the last is taken,
   *     by the key's JSON name
   */
  MappingNode(Range range, List<Entry> entries, boolean flow, Map<String, Entry> members) {
    this.range = range;
    this.entries = entries;
    this.flow = flow;
    this.members = members;
  }

  @Override
  public Range range() {
    return range;
  }

  public List<Entry> entries() {
    return entries;
  }

  public boolean flow() {
    return flow;
  }

  /** Names as in JSON, in the order of first appearance. */
  public Collection<String> names() {
    return members.keySet();
  }

  /** The members that count, in the order of first appearance. */
  public Collection<Entry> members() {
    return members.values();
  }

  /** The entry that counts for this name. */
  public @Nullable Entry member(String name) {
    return members.get(name);
  }

  /** The value of this name, aliases followed; null when there is no such key. */
  public @Nullable YamlNode get(String name) {
    Entry entry = members.get(name);
    return entry == null ? null : entry.value().resolved();
  }

  /**
   * A key with its value.
   *
   * @param name the key as JSON has it ({@code yes:} is {@code true})
   * @param key where and how the key is written
   * @param value as written: may be an {@link AliasNode}
   */
  public record Entry(String name, YamlNode key, YamlNode value) {}
}
