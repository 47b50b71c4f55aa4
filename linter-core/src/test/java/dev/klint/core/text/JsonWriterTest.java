package dev.klint.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {
  private final StringBuilder out = new StringBuilder();
  private final JsonWriter json = new JsonWriter(out);

  @Test
  void commasComeBetweenMembersAndItems() throws IOException {
    json.beginObject().name("a").value(1).name("b").beginArray();
    json.value("x").value((String) null).value(true).beginObject().endObject();
    json.endArray().name("c").beginObject().endObject().endObject();

    assertThat(out).hasToString("{\"a\": 1, \"b\": [\"x\", null, true, {}], \"c\": {}}");
  }

  @Test
  void lineBreaksComeBehindCommas() throws IOException {
    json.beginArray().line(2).value(1).line(2).value(2).lastLine(0).endArray();

    assertThat(out).hasToString("[\n  1,\n  2\n]");
  }

  @Test
  void whatMustNotReachATerminalIsEscaped() throws IOException {
    json.value("\"\\\u001b\n\u202e/é");

    assertThat(out).hasToString("\"\\\"\\\\\\u001b\\n\\u202e/é\"");
  }

  @Property
  void anyTextComesBack(@ForAll String text) throws IOException {
    StringBuilder written = new StringBuilder();
    new JsonWriter(written).value(text);

    assertThat(new JsonMapper().readValue(written.toString(), String.class)).isEqualTo(text);
  }
}
