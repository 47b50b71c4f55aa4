/**
 * The whole way of one run, from inputs to the report. Knows every room below it. Open {@link
 * dev.klint.core.lint.Linter} first.
 */
@NullMarked
package dev.klint.core.lint;

import org.jspecify.annotations.NullMarked;
