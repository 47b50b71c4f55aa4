package dev.klint.core.schema;

import dev.klint.core.finding.Finding;
import dev.klint.core.yaml.YamlNode;
import java.util.List;

/**
 * How a resource stands to the types of the API.
 *
 * @param kind whether its kind is known at all
 * @param findings in the order of their places
 * @param broken nodes that do not decode: nothing more is to be said of them
 * @param undetermined a value stands for another one, and whether it decodes hangs on that
 */
public record Conformance(
    KindState kind, List<Finding> findings, List<YamlNode> broken, boolean undetermined) {
  /** Whether a kind is known. */
  public enum KindState {
    /** Its type was looked at. */
    KNOWN,
    /** {@code apiVersion} or {@code kind} is missing or no name: it says of no kind to be. */
    UNNAMED,
    /** No kind of Kubernetes' own groups in any target: the API server refuses it. */
    UNKNOWN,
    /** Of a group that is not Kubernetes' own, without a schema: nothing can be said. */
    FOREIGN
  }

  static Conformance sound() {
    return SOUND;
  }

  private static final Conformance SOUND =
      new Conformance(KindState.KNOWN, List.of(), List.of(), false);
}
