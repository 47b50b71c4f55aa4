package dev.klint.core.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pod or pod template of any kind that has one: the only door to containers.
 *
 * @param template the mapping with the pod's {@code metadata} and {@code spec}
 */
public record Workload(Resource resource, Field template) {
  /** The kinds that have a pod or pod template. */
  public static final List<String> KINDS =
      List.of(
          "Pod",
          "PodTemplate",
          "Deployment",
          "ReplicaSet",
          "ReplicationController",
          "StatefulSet",
          "DaemonSet",
          "Job",
          "CronJob");

  /** The pod or pod template of a resource; empty for a kind without one. */
  public static Optional<Workload> of(Resource resource) {
    Field root = resource.field();
    return switch (resource.type().group() + "/" + resource.kind()) {
      case "/Pod" -> Optional.of(new Workload(resource, root));
      case "/PodTemplate" -> Optional.of(new Workload(resource, root.get("template")));
      case "/ReplicationController",
          "apps/Deployment",
          "apps/ReplicaSet",
          "apps/StatefulSet",
          "apps/DaemonSet",
          "batch/Job" ->
          Optional.of(new Workload(resource, root.get("spec").get("template")));
      case "batch/CronJob" ->
          Optional.of(
              new Workload(
                  resource, root.get("spec").get("jobTemplate").get("spec").get("template")));
      default -> Optional.empty();
    };
  }

  public Field metadata() {
    return template.get("metadata");
  }

  public Field spec() {
    return template.get("spec");
  }

  /**
   * All containers: init containers and native sidecars in their order, then app, then ephemeral
   * ones.
   */
  public List<Container> containers() {
    List<Container> containers = new ArrayList<>();
    for (Field init : spec().get("initContainers").items()) {
      boolean sidecar = init.get("restartPolicy").stringOr("").equals("Always");
      containers.add(new Container(this, sidecar ? Role.SIDECAR : Role.INIT, init));
    }
    for (Field app : spec().get("containers").items()) {
      containers.add(new Container(this, Role.APP, app));
    }
    for (Field ephemeral : spec().get("ephemeralContainers").items()) {
      containers.add(new Container(this, Role.EPHEMERAL, ephemeral));
    }
    return containers;
  }

  public List<Container> containers(Role role) {
    List<Container> found = new ArrayList<>();
    for (Container container : containers()) {
      if (container.role() == role) {
        found.add(container);
      }
    }
    return found;
  }

  /** The containers that run at the same time: native sidecars and app containers. */
  public List<Container> concurrentContainers() {
    List<Container> concurrent = new ArrayList<>();
    for (Container container : containers()) {
      if (container.concurrent()) {
        concurrent.add(container);
      }
    }
    return concurrent;
  }

  /** The labels of the pods; empty when they cannot be known. */
  public Optional<Labels> podLabels() {
    Field labels = metadata().get("labels");
    return labels.broken() ? Optional.empty() : Labels.of(labels);
  }

  /**
   * The pods are meant to end: they belong to a Job or CronJob, or are not started again when all
   * went well.
   */
  public boolean runsToCompletion() {
    String group = resource.type().group();
    String restart = spec().get("restartPolicy").stringOr("Always");
    return group.equals("batch")
        || (group.isEmpty()
            && resource.kind().equals("Pod")
            && (restart.equals("Never") || restart.equals("OnFailure")));
  }

  /** What is told to users: {@code Deployment web}. */
  public String title() {
    return resource.name().isEmpty() ? resource.kind() : resource.kind() + " " + resource.name();
  }

  /**
   * More containers than any sound pod has: comparing each with each is left out, for it would take
   * too long.
   */
  public boolean isHuge() {
    return containers().size() > 500;
  }
}
