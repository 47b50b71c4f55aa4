package dev.klint.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Replays what kubectl was seen to read: the recorded answers are facts, not opinions. */
class KubectlTruthTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<JsonNode> scalars() {
    return lines("scalars.jsonl");
  }

  static Stream<JsonNode> streams() {
    return Stream.concat(lines("documents.jsonl"), lines("structure.jsonl"));
  }

  private static Stream<JsonNode> lines(String resource) {
    try (InputStream in = KubectlTruthTest.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(JSON::readTree).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource
  void scalars(JsonNode truth) throws IOException {
    assertScalar(truth.get("value"), "value");
    assertScalar(truth.get("flow"), "value");
    assertScalar(truth.get("key"), "key");
  }

  private static void assertScalar(@Nullable JsonNode probe, String part) throws IOException {
    if (probe == null) {
      return;
    }
    Reading reading = read(probe.get(0).asString().getBytes(StandardCharsets.UTF_8));
    String type = probe.get(1).asString();
    if (type.equals("error")) {
      assertThat(reading.error).as("an error for %s", probe).isNotNull();
      return;
    }
    JsonNode expected = JSON.readTree(probe.get(2).asString());
    assertThat(reading.error).as("readable: %s", probe).isNull();
    JsonNode whole = reading.documents.get(0);
    if (type.equals("WHOLE")) {
      assertThat(whole).isEqualTo(expected);
    } else if (part.equals("key")) {
      assertThat(whole.propertyNames()).as("%s", probe).contains(expected.asString());
    } else {
      assertThat(whole.get("v")).as("%s", probe).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource
  void streams(JsonNode truth) throws IOException {
    byte[] input =
        truth.has("input")
            ? truth.get("input").asString().getBytes(StandardCharsets.UTF_8)
            : Base64.getDecoder().decode(truth.get("inputBase64").asString());
    Reading reading = read(input);
    List<JsonNode> expected = new ArrayList<>();
    List<Integer> startLines = new ArrayList<>();
    for (JsonNode document : truth.get("documents")) {
      startLines.add(document.get(0).asInt());
      expected.add(JSON.readTree(document.get(1).asString()));
    }
    assertThat(reading.documents).as("%s", truth).isEqualTo(expected);
    assertThat(reading.startLines).as("%s", truth).isEqualTo(startLines);
    assertThat(reading.error != null)
        .as("whether there is an error: %s", truth)
        .isEqualTo(truth.has("error"));
    JsonNode place = truth.get("error");
    if (reading.error != null && place.size() == 2 && place.get(1).isInt()) {
      assertThat(List.of(reading.error.line(), reading.error.column()))
          .as("the place of the error: %s", truth)
          .containsExactly(place.get(0).asInt(), place.get(1).asInt());
    }
  }

  /** What the reader makes of a file up to its first error. */
  private static final class Reading {
    private final List<JsonNode> documents = new ArrayList<>();
    private final List<Integer> startLines = new ArrayList<>();
    private @Nullable Position error;
  }

  private static Reading read(byte[] bytes) throws IOException {
    List<SourceText> chunks = new ArrayList<>();
    YamlReader.chunks("a.yaml", new ByteArrayInputStream(bytes), chunks::add);
    Reading reading = new Reading();
    for (int i = 0; i < chunks.size() && reading.error == null; i++) {
      if (i + 1 < chunks.size() && YamlReader.isSpoiled(chunks.get(i), chunks.get(i + 1))) {
        continue;
      }
      Parsed parsed = YamlReader.parse(chunks.get(i));
      assertThat(YamlReader.stop(chunks.get(i)) != null).isEqualTo(parsed.unreadable());
      reading.error = YamlReader.stop(chunks.get(i));
      if (parsed.root().isPresent()) {
        StringBuilder json = new StringBuilder();
        JsonText.write(parsed.root().get(), json);
        reading.documents.add(JSON.readTree(json.toString()));
        reading.startLines.add(parsed.source().position(0).line());
      }
    }
    return reading;
  }
}
