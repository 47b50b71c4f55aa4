package dev.klint.core.crd;

import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trees of nodes as plain JSON values: unmodifiable {@link Map}s in the order written, unmodifiable
 * {@link List}s, {@link String}, {@link Boolean}, {@link Long} (a {@link BigInteger} where no long
 * holds the number), {@link BigDecimal} for what has a fraction, null.
 */
public final class JsonValues {
  /** Deeper than this nothing is looked at: no real object nests so, and stacks end somewhere. */
  public static final int DEEPEST = 200;

  private final IdentityHashMap<YamlNode, @Nullable Object> shared = new IdentityHashMap<>();

  private JsonValues() {}

  /** The value of a tree; what nests too deep is null. */
  public static @Nullable Object of(YamlNode node) {
    return new JsonValues().value(node, 0);
  }

  private @Nullable Object value(YamlNode written, int depth) {
    YamlNode node = written.resolved();
    if (depth > DEEPEST) {
      return null;
    } else if (node == written) {
      return fresh(node, depth);
    } else if (!shared.containsKey(node)) {
      shared.put(node, fresh(node, depth));
    }
    return shared.get(node);
  }

  private @Nullable Object fresh(YamlNode node, int depth) {
    if (node instanceof MappingNode mapping) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      for (MappingNode.Entry entry : mapping.members()) {
        map.put(entry.name(), value(entry.value(), depth + 1));
      }
      return Collections.unmodifiableMap(map);
    } else if (node instanceof SequenceNode sequence) {
      List<@Nullable Object> list = new ArrayList<>(sequence.items().size());
      for (YamlNode item : sequence.items()) {
        list.add(value(item, depth + 1));
      }
      return Collections.unmodifiableList(list);
    }
    return scalar((ScalarNode) node);
  }

  private static @Nullable Object scalar(ScalarNode scalar) {
    return switch (scalar.type()) {
      case STRING -> scalar.value();
      case INTEGER -> integer(scalar.value());
      case FLOAT -> new BigDecimal(scalar.value());
      case BOOLEAN -> scalar.value().equals("true");
      case NULL -> null;
    };
  }

  private static Object integer(String digits) {
    BigInteger number = new BigInteger(digits);
    return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
  }
}
