package dev.klint.rules.validity.core;

import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.YamlReader;

/** Texts that hold JSON. */
final class JsonObjects {
  private JsonObjects() {}

  /**
   * Whether the text is one JSON object (or null, which Go takes for an empty one), and nothing
   * else.
   */
  static boolean isOne(String text) {
    String bare = text.strip();
    if (bare.equals("null")) {
      return true;
    }
    SourceText source =
        new SourceText("", bare, Position.START, SourceText.Syntax.JSON, new int[0]);
    return YamlReader.parse(source)
        .root()
        .filter(root -> root instanceof MappingNode && root.range().end() == bare.length())
        .isPresent();
  }
}
