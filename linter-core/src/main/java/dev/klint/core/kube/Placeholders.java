package dev.klint.core.kube;

import dev.klint.core.text.Range;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Values that stand for others: {@code ${VAR}} of envsubst, Flux or Maven, {@code {{ x }}} of
 * templates, and {@code ENC[…]} of SOPS. What will stand there is not known, so nothing can be said
 * of it.
 */
public final class Placeholders {
  private Placeholders() {}

  /** Whether a text could hold a placeholder: a quick look before {@link #ranges}. */
  public static boolean possible(String text) {
    return text.contains("${") || text.contains("{{") || text.contains("ENC[");
  }

  /** Whether this value is, or has inside, a placeholder. */
  public static boolean isIn(String value) {
    return encloses(value, "${", '}')
        || encloses(value, "{{", '}')
        || (value.startsWith("ENC[") && value.endsWith("]"));
  }

  private static boolean encloses(String value, String open, char close) {
    int start = value.indexOf(open);
    return start >= 0 && value.indexOf(close, start + open.length()) >= 0;
  }

  /** Where keys and values with placeholders are written in a tree. */
  public static List<Range> ranges(YamlNode root) {
    List<Range> ranges = new ArrayList<>();
    ArrayDeque<YamlNode> left = new ArrayDeque<>();
    left.push(root);
    while (!left.isEmpty()) {
      YamlNode node = left.pop();
      if (node instanceof ScalarNode scalar) {
        if (isIn(scalar.value())) {
          ranges.add(scalar.range());
        }
      } else if (node instanceof SequenceNode sequence) {
        sequence.items().forEach(left::push);
      } else if (node instanceof MappingNode mapping) {
        for (MappingNode.Entry entry : mapping.entries()) {
          left.push(entry.key());
          left.push(entry.value());
        }
      }
      // an alias is passed over: the anchor's own place is walked
    }
    return ranges;
  }
}
