package dev.klint.core.schema;

/**
 * A JSON schema in a CustomResourceDefinition that may be something else as well. Inside it the API
 * server passes over unknown fields (upstream: marshal.go of apiextensions v1).
 *
 * @param schema the type of the schema itself
 */
public record SchemaOr(Other other, ObjectType schema) implements Type {
  /** What may stand instead of a schema. */
  public enum Other {
    /** JSONSchemaPropsOrBool. */
    BOOLEAN,
    /** JSONSchemaPropsOrArray: a list of schemas; scalars are passed over. */
    SCHEMAS,
    /** JSONSchemaPropsOrStringArray: a list of strings; scalars are passed over. */
    STRINGS
  }
}
