package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * A pod spec with what its checks need to know around it.
 *
 * @param spec the pod spec
 * @param metadata of the pod or the template
 */
record PodContext(Field spec, Field metadata, Holder holder) {
  /** What holds the spec. */
  enum Holder {
    POD,
    TEMPLATE,
    /** A template whose controller gives the pods host names and volumes. */
    STATEFUL_SET
  }

  private static final long GRACE_SECONDS = 30;

  /** It is a Pod itself, not a template. */
  boolean pod() {
    return holder == Holder.POD;
  }

  /** After defaulting. */
  String restartPolicy() {
    String policy = spec.get("restartPolicy").stringOr("");
    return policy.isEmpty() ? "Always" : policy;
  }

  /** After defaulting. */
  long gracePeriod() {
    return spec.get("terminationGracePeriodSeconds").integerOr(GRACE_SECONDS);
  }

  boolean hostNetwork() {
    return spec.get("hostNetwork").isTrue();
  }

  /** Whether the pod uses the user namespace of the host, as it does by default. */
  boolean hostUsers() {
    return !spec.get("hostUsers").isFalse();
  }

  String osName() {
    return spec.get("os").get("name").stringOr("");
  }

  /** Init and app containers; ephemeral ones cannot stand in a manifest. */
  List<Field> containers() {
    List<Field> containers = new ArrayList<>(spec.get("initContainers").items());
    containers.addAll(spec.get("containers").items());
    return containers;
  }

  /** The name of the pod, empty in a template and before one was generated. */
  String podName() {
    return pod() ? metadata.get("name").stringOr("") : "";
  }

  /** Whether the pod has a label of this key, with whatever value. */
  boolean hasLabel(String key) {
    for (Field.Entry label : metadata.get("labels").entries()) {
      if (label.name().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** The host port after defaulting: a Pod in the host network gets that of the container. */
  long hostPort(Field port) {
    long hostPort = port.get("hostPort").integerOr(0);
    return hostPort == 0 && pod() && hostNetwork()
        ? port.get("containerPort").integerOr(0)
        : hostPort;
  }

  static boolean isSidecar(Field container) {
    return container.get("restartPolicy").stringOr("").equals("Always");
  }
}
