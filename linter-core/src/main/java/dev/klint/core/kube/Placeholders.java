package dev.klint.core.kube;

import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Values that stand for others: {@code ${VAR}} and a lone {@code $VAR} of envsubst, Flux or Maven,
 * {@code {{ x }}} of templates, and {@code ENC[…]} of SOPS. What will stand there is not known, so
 * nothing can be said of it.
 *
 * <p>{@code $(VAR)} is one only where it would be refused: kustomize fills it in anywhere, but
 * Kubernetes itself does so in commands, arguments, variables and {@code subPathExpr}.
 */
public final class Placeholders {
  private Placeholders() {}

  /** Whether a text could hold a placeholder: a quick look before {@link #below}. */
  public static boolean possible(String text) {
    return text.indexOf('$') >= 0 || text.contains("{{") || text.contains("ENC[");
  }

  /** Whether this value is, or has inside, a placeholder. */
  public static boolean isIn(String value) {
    return encloses(value, "${", '}')
        || encloses(value, "{{", '}')
        || (value.startsWith("ENC[") && value.endsWith("]"))
        || (value.startsWith("$") && isVariable(value, 1));
  }

  /** The same, and {@code $(VAR)}: to be asked of a value that is refused as it is. */
  public static boolean standsFor(String value) {
    return isIn(value) || encloses(value, "$(", ')');
  }

  /** Capital letters, digits and underscores, not beginning with a digit. */
  private static boolean isVariable(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || c == '_';
      if (!letter && (i == start || c < '0' || c > '9')) {
        return false;
      }
    }
    return start < text.length();
  }

  private static boolean encloses(String value, String open, char close) {
    int start = value.indexOf(open);
    return start >= 0 && value.indexOf(close, start + open.length()) >= 0;
  }

  /** All keys and values of a tree that {@link #standsFor} holds of. */
  public static List<ScalarNode> below(YamlNode root) {
    List<ScalarNode> found = new ArrayList<>();
    ArrayDeque<YamlNode> left = new ArrayDeque<>();
    left.push(root);
    while (!left.isEmpty()) {
      YamlNode node = left.pop();
      if (node instanceof ScalarNode scalar) {
        if (standsFor(scalar.value())) {
          found.add(scalar);
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
    return found;
  }
}
