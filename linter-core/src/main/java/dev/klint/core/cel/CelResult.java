package dev.klint.core.cel;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import org.jspecify.annotations.Nullable;

/** What an expression must come to. */
public enum CelResult {
  ANYTHING("anything"),
  BOOL("a boolean"),
  /** What selects devices: an attribute may turn out to be a boolean. */
  BOOL_OR_UNKNOWN("a boolean"),
  STRING("a string"),
  STRING_OR_NULL("a string or null"),
  OBJECT("an Object"),
  PATCHES("a list of JSONPatch");

  private final String words;

  CelResult(String words) {
    this.words = words;
  }

  /** What is wrong with a type; null for nothing. */
  @Nullable String problem(CelType type) {
    return accepts(type)
        ? null
        : "the expression must be " + words + ", but is " + TypeWords.withArticle(type);
  }

  private boolean accepts(CelType type) {
    CelKind kind = type.kind();
    return switch (this) {
      case ANYTHING -> true;
      case BOOL -> kind == CelKind.BOOL;
      case BOOL_OR_UNKNOWN -> kind == CelKind.BOOL || kind == CelKind.ANY;
      case STRING -> kind == CelKind.STRING;
      case STRING_OR_NULL -> kind == CelKind.STRING || kind == CelKind.NULL_TYPE;
      case OBJECT -> kind == CelKind.STRUCT && type.name().equals("Object");
      case PATCHES ->
          kind == CelKind.LIST
              && type.parameters().get(0).kind() == CelKind.STRUCT
              && type.parameters().get(0).name().equals("JSONPatch");
    };
  }
}
