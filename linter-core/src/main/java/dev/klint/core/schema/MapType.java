package dev.klint.core.schema;

/** An object with free keys whose values all decode as {@code value}. */
public record MapType(Type value) implements Type {}
