package dev.klint.core.schema;

/** What a value decodes as. Null decodes as any type: it counts as absent. */
public sealed interface Type permits ScalarType, ListType, MapType, ObjectType, SchemaOr {}
