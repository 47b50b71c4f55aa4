package dev.klint.core.text;

/** Replaces what stands in {@code range} by {@code text}; both may be empty. */
public record TextEdit(Range range, String text) {}
