package dev.klint.core.kube;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The images whose behaviour is known: helpers (proxies, log shippers, …) and servers. */
public final class KnownImages {
  private static final String TABLE = "known-images.tsv";

  /** Read once, when the first container is asked about. */
  private static final Map<String, KnownImage> BY_NAME = read();

  private KnownImages() {}

  /** What is known of the image of a container. */
  public static Optional<KnownImage> of(Container container) {
    ImageReference image = ImageReference.of(container.image());
    KnownImage known = BY_NAME.get(image.name());
    return known != null && known.is(image, container.name())
        ? Optional.of(known)
        : Optional.empty();
  }

  /** The helper that a container runs. */
  public static Optional<KnownImage> helper(Container container) {
    Optional<KnownImage> known = of(container);
    return known.isPresent() && known.get().isHelper() ? known : Optional.empty();
  }

  private static Map<String, KnownImage> read() {
    Map<String, KnownImage> images = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(KnownImages.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          KnownImage image = image(line);
          images.put(image.name(), image);
        }
      }
      return Map.copyOf(images);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownImage image(String line) {
    List<String> columns = split(line, '\t');
    List<Integer> ports = new ArrayList<>();
    for (String port : split(columns.get(6), ',')) {
      ports.add(Integer.valueOf(port));
    }
    List<String> traits = split(columns.get(7), ',');
    return new KnownImage(
        columns.get(0),
        split(columns.get(1), ','),
        split(columns.get(2), ','),
        columns.get(3),
        split(columns.get(4), ','),
        split(columns.get(5), ','),
        List.copyOf(ports),
        traits.contains("native"),
        traits.contains("files"),
        split(columns.get(8), ','),
        split(columns.get(9), ','),
        split(columns.get(10), ','));
  }

  private static List<String> split(String text, char separator) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return List.copyOf(parts);
  }
}
