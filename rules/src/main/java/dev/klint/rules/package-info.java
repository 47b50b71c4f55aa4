/**
 * The built-in rules, a package for each group of the catalogue. Open {@link
 * dev.klint.rules.BuiltInRules} first.
 */
@NullMarked
package dev.klint.rules;

import org.jspecify.annotations.NullMarked;
