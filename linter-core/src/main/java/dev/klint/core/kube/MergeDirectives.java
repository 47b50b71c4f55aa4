package dev.klint.core.kube;

import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayDeque;

/**
 * Keys that tell a strategic merge patch what to do; no API type has fields of these names
 * (upstream: apimachinery's strategicpatch).
 */
public final class MergeDirectives {
  private static final String PATCH = "$patch";
  private static final String RETAIN_KEYS = "$retainKeys";
  private static final String ELEMENT_ORDER = "$setElementOrder/";
  private static final String DELETE_VALUES = "$deleteFromPrimitiveList/";

  private MergeDirectives() {}

  /** Whether a key is one. */
  public static boolean isOne(String key) {
    return key.equals(PATCH)
        || key.equals(RETAIN_KEYS)
        || key.startsWith(ELEMENT_ORDER)
        || key.startsWith(DELETE_VALUES);
  }

  /** Whether a text could hold one: a quick look before {@link #isPatch}. */
  public static boolean possible(String text) {
    return text.indexOf('$') >= 0
        && (text.contains(PATCH)
            || text.contains(RETAIN_KEYS)
            || text.contains(ELEMENT_ORDER)
            || text.contains(DELETE_VALUES));
  }

  /**
   * Whether an object is a patch: a directive stands at its top or, for a type of Kubernetes' own,
   * anywhere. Custom resources may well hold whole patches as their values.
   */
  public static boolean isPatch(MappingNode root, GroupVersionKind type) {
    for (String name : root.names()) {
      if (isOne(name)) {
        return true;
      }
    }
    return ApiGroups.isOwn(type.group()) && isBelow(root);
  }

  private static boolean isBelow(YamlNode root) {
    ArrayDeque<YamlNode> left = new ArrayDeque<>();
    left.push(root);
    while (!left.isEmpty()) {
      YamlNode node = left.pop();
      if (node instanceof SequenceNode sequence) {
        sequence.items().forEach(left::push);
      } else if (node instanceof MappingNode mapping) {
        for (MappingNode.Entry entry : mapping.entries()) {
          if (isOne(entry.name())) {
            return true;
          }
          left.push(entry.value());
        }
      }
      // an alias is passed over: the anchor's own place is walked
    }
    return false;
  }
}
