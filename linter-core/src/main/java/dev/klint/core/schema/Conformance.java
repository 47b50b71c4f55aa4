package dev.klint.core.schema;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.kube.BrokenNodes;
import dev.klint.core.kube.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * How a resource stands to the types of the API.
 *
 * @param kind whether its kind is known at all
 * @param scope where objects of the kind stand
 * @param findings in the order of their places
 * @param broken what does not decode: nothing more is to be said of it
 * @param undetermined a value stands for another one, and whether it decodes hangs on that
 */
public record Conformance(
    KindState kind, Scope scope, List<Finding> findings, BrokenNodes broken, boolean undetermined) {
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

  private static final Conformance NAMESPACED = sound(Scope.NAMESPACED);
  private static final Conformance CLUSTER = sound(Scope.CLUSTER);

  private static Conformance sound(Scope scope) {
    return new Conformance(KindState.KNOWN, scope, List.of(), BrokenNodes.NONE, false);
  }

  /** Nothing is wrong with an object of this kind. */
  static Conformance sound(KindType kind) {
    return kind.namespaced() ? NAMESPACED : CLUSTER;
  }

  /** The check itself failed: nothing can be said. */
  public static Conformance failed() {
    return new Conformance(KindState.UNNAMED, Scope.UNKNOWN, List.of(), BrokenNodes.NONE, true);
  }

  /** Its type could not be looked at. */
  static Conformance untyped(KindState state, List<Finding> findings, boolean undetermined) {
    return new Conformance(state, Scope.UNKNOWN, findings, BrokenNodes.NONE, undetermined);
  }

  /** The same, and why nothing is known of the kind. */
  Conformance because(String trouble) {
    List<Finding> explained = new ArrayList<>();
    for (Finding finding : findings) {
      explained.add(finding.message(finding.message() + ": " + trouble));
    }
    return new Conformance(kind, scope, explained, broken, undetermined);
  }

  /** Of a part of an object, only what it says counts: not what it lacks, nor what is in bounds. */
  Conformance ofPart() {
    List<Finding> decoding = new ArrayList<>();
    for (Finding finding : findings) {
      Cause cause = finding.cause().orElse(null);
      if (cause == Cause.UNKNOWN_FIELD || cause == Cause.TYPE) {
        decoding.add(finding);
      }
    }
    return new Conformance(kind, scope, decoding, broken, undetermined);
  }
}
