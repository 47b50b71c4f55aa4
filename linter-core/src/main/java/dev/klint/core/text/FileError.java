package dev.klint.core.text;

/** A file that could not be read, and why in one line. */
public record FileError(String file, String message) {}
