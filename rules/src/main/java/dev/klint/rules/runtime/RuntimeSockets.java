package dev.klint.rules.runtime;

import java.util.ArrayDeque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where container runtimes listen.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/setup/production-environment/container-runtimes/">Container
 *     Runtimes</a>
 */
final class RuntimeSockets {
  /** Below {@code /run}, of which {@code /var/run} is another name. */
  private static final Map<String, String> SOCKETS =
      Map.ofEntries(
          Map.entry("/run/docker.sock", "Docker"),
          Map.entry("/run/docker", "Docker"),
          Map.entry("/run/cri-dockerd.sock", "cri-dockerd"),
          Map.entry("/run/containerd/containerd.sock", "containerd"),
          Map.entry("/run/containerd", "containerd"),
          Map.entry("/run/k3s/containerd/containerd.sock", "containerd"),
          Map.entry("/run/k3s/containerd", "containerd"),
          Map.entry("/run/k0s/containerd.sock", "containerd"),
          Map.entry("/run/crio/crio.sock", "CRI-O"),
          Map.entry("/run/crio", "CRI-O"),
          Map.entry("/run/podman/podman.sock", "Podman"),
          Map.entry("/run/podman", "Podman"),
          Map.entry("/run/buildkit/buildkitd.sock", "BuildKit"),
          Map.entry("/run/buildkit", "BuildKit"),
          Map.entry("/run/dockershim.sock", "dockershim"));

  private RuntimeSockets() {}

  /** The runtime whose socket, or whose socket's folder, the path is; null when it is none. */
  static @Nullable String runtime(String path) {
    String normal = normalise(path);
    return SOCKETS.get(normal.startsWith("/var/run/") ? normal.substring("/var".length()) : normal);
  }

  private static String normalise(String path) {
    ArrayDeque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return "/" + String.join("/", parts);
  }
}
