package dev.klint.core.kube;

/**
 * A container image as written; parts that are not written are empty.
 *
 * @param registry the host, with its port: {@code ghcr.io}, {@code localhost:5000}
 * @param repository the path without the registry: {@code nginx}, {@code grafana/promtail}
 * @param tag without the colon
 * @param digest with its algorithm: {@code sha256:…}
 * @see <a href="https://github.com/distribution/reference">the grammar of references</a>
 */
public record ImageReference(String registry, String repository, String tag, String digest) {
  /** Takes an image apart; never fails, as any text may stand there. */
  public static ImageReference of(String image) {
    int at = image.indexOf('@');
    String named = at < 0 ? image : image.substring(0, at);
    int colon = named.lastIndexOf(':');
    boolean tagged = colon > named.lastIndexOf('/');
    String path = tagged ? named.substring(0, colon) : named;
    int slash = path.indexOf('/');
    boolean hosted = slash >= 0 && isHost(path.substring(0, slash));
    return new ImageReference(
        hosted ? path.substring(0, slash) : "",
        hosted ? path.substring(slash + 1) : path,
        tagged ? named.substring(colon + 1) : "",
        at < 0 ? "" : image.substring(at + 1));
  }

  /** A first part is a host only with a dot or port, or when it is localhost. */
  private static boolean isHost(String part) {
    return part.indexOf('.') >= 0 || part.indexOf(':') >= 0 || part.equals("localhost");
  }

  /** The last part of the repository: {@code promtail}. */
  public String name() {
    return repository.substring(repository.lastIndexOf('/') + 1);
  }

  /** Whether the repository has this part before its name: {@code grafana}. */
  public boolean owner(String part) {
    return ("/" + repository).contains("/" + part + "/");
  }
}
