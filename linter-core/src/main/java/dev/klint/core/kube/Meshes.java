package dev.klint.core.kube;

import java.util.List;
import java.util.Optional;

/** Service meshes, whose proxy is injected into pods and runs as a user of its own. */
public final class Meshes {
  /**
   * @see <a
   *     href="https://istio.io/latest/docs/ops/deployment/application-requirements/">Application
   *     Requirements</a>
   */
  public static final Mesh ISTIO =
      new Mesh("Istio", "istio-proxy", "proxyv2", 1337, "sidecar.istio.io/inject", List.of("true"));

  /**
   * @see <a href="https://linkerd.io/2/features/proxy-injection/">Automatic Proxy Injection</a>
   */
  public static final Mesh LINKERD =
      new Mesh(
          "Linkerd",
          "linkerd-proxy",
          "proxy",
          2102,
          "linkerd.io/inject",
          List.of("enabled", "ingress"));

  private Meshes() {}

  /**
   * A mesh.
   *
   * @param container the name of its proxy
   * @param image the last part of the proxy's repository
   * @param user whose traffic is not redirected
   * @param key of the label or annotation that asks for injection
   * @param values of it that do
   */
  public record Mesh(
      String title, String container, String image, long user, String key, List<String> values) {
    /** The container is the proxy. */
    public boolean isProxy(Container other) {
      Optional<KnownImage> known = KnownImages.helper(other);
      return other.name().equals(container)
          || (known.isPresent() && known.get().name().equals(image));
    }

    /** The label or annotation by which the pod asks for injection. */
    public Optional<Field> asked(Workload workload) {
      for (String map : List.of("labels", "annotations")) {
        Field value = workload.metadata().get(map).key(key);
        if (values.contains(value.stringOr(""))) {
          return Optional.of(value);
        }
      }
      return Optional.empty();
    }

    boolean isIn(Workload workload) {
      for (Container other : workload.concurrentContainers()) {
        if (isProxy(other)) {
          return true;
        }
      }
      return asked(workload).isPresent();
    }
  }

  /** The mesh whose proxy the pod has or asks for. */
  public static Optional<Mesh> of(Workload workload) {
    return ISTIO.isIn(workload)
        ? Optional.of(ISTIO)
        : LINKERD.isIn(workload) ? Optional.of(LINKERD) : Optional.empty();
  }
}
