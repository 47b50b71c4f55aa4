package dev.klint.core.schema;

/** A list whose items all decode as {@code item}. */
public record ListType(Type item) implements Type {}
