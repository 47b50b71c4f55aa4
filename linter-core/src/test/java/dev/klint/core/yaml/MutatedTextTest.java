package dev.klint.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads thousands of broken texts: each is read, or refused with a place inside it. */
class MutatedTextTest {
  private static final int TRIES = 4_000;

  @Test
  void anyMutationIsReadOrRefused() throws IOException {
    List<byte[]> texts = texts();
    Random random = new Random(42);
    int refused = 0;
    for (int i = 0; i < TRIES; i++) {
      byte[] mutated = mutate(texts, random);
      refused += read(mutated) ? 0 : 1;
    }
    assertThat(refused).isBetween(TRIES / 10, TRIES * 9 / 10);
  }

  private static List<byte[]> texts() throws IOException {
    try (InputStream in = MutatedTextTest.class.getResourceAsStream("structure.jsonl")) {
      String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      ObjectMapper json = new ObjectMapper();
      return lines
          .lines()
          .map(json::readTree)
          .filter(truth -> truth.has("input"))
          .map((JsonNode truth) -> truth.get("input").asString().getBytes(StandardCharsets.UTF_8))
          .toList();
    }
  }

  private static byte[] mutate(List<byte[]> texts, Random random) {
    byte[] text = texts.get(random.nextInt(texts.size()));
    byte[] other = texts.get(random.nextInt(texts.size()));
    int cut = random.nextInt(text.length + 1);
    int kept = Math.min(text.length, cut + random.nextInt(3));
    int from = random.nextInt(other.length + 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(text, 0, cut);
    out.write(other, from, Math.min(other.length - from, random.nextInt(12)));
    if (random.nextInt(4) == 0) {
      out.write(random.nextInt(256));
    }
    out.write(text, kept, text.length - kept);
    return out.toByteArray();
  }

  private static boolean read(byte[] bytes) throws IOException {
    boolean[] readable = {true};
    YamlReader.chunks(
        "a",
        new ByteArrayInputStream(bytes),
        chunk -> {
          Parsed parsed = YamlReader.parse(chunk);
          readable[0] &= !parsed.unreadable();
          check(chunk, parsed);
        });
    return readable[0];
  }

  private static void check(SourceText chunk, Parsed parsed) {
    Range whole = new Range(0, chunk.text().length());
    assertThat(parsed.problems()).allMatch(problem -> whole.contains(problem.range()));
    assertThat(parsed.comments()).allMatch(comment -> whole.contains(comment.range()));
    assertThat(parsed.root().map(YamlNode::range).map(whole::contains).orElse(true)).isTrue();
    assertThat(YamlReader.stop(chunk) != null).isEqualTo(parsed.unreadable());
  }
}
