package dev.klint.core.yaml;

import dev.klint.core.text.Range;

/**
 * A comment, from its {@code #} to the end of its line.
 *
 * @param alone nothing but white space stands before it on its line
 */
public record Comment(Range range, boolean alone) {}
