package dev.klint.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.Parsed;
import dev.klint.core.yaml.YamlReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What Go's decoder was seen to take for each type of field. */
class ScalarFieldsTest {
  private static final List<Type> TYPES =
      List.of(
          ScalarType.STRING,
          ScalarType.STRING,
          ScalarType.STRING,
          ScalarType.STRING,
          ScalarType.INT32,
          ScalarType.INT32,
          ScalarType.INT64,
          ScalarType.BOOLEAN,
          ScalarType.BOOLEAN,
          ScalarType.QUANTITY,
          ScalarType.INT_OR_STRING,
          ScalarType.TIME,
          ScalarType.MICRO_TIME,
          ScalarType.BYTES,
          ScalarType.DURATION,
          new MapType(ScalarType.ANY),
          new ListType(ScalarType.ANY));

  static Stream<String> scalars() {
    return Decoded.lines("scalar-fields.txt").stream().filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void scalarDecodesWhereTheServerTakesIt(String line) {
    String answers = line.substring(0, TYPES.size());
    String scalar = JsonMapper.shared().readTree(line.substring(TYPES.size() + 1)).asString();
    Parsed parsed =
        YamlReader.parse(new SourceText("test.yaml", "v: " + scalar + "\n", Position.START));
    MappingNode root = (MappingNode) parsed.root().orElseThrow();
    MappingNode.Entry entry = root.members().iterator().next();
    for (int i = 0; i < TYPES.size(); i++) {
      if (answers.charAt(i) != '?') {
        boolean accepted = AcceptFilter.accepts(entry.value(), TYPES.get(i), 1, false, 0);
        assertThat(accepted)
            .as("%s as %s", scalar, TYPES.get(i))
            .isEqualTo(answers.charAt(i) == '+');
      }
    }
  }
}
