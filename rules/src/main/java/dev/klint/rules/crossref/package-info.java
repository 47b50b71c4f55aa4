/**
 * Rules that look at several resources together. Know labels, selectors and what could not be seen.
 * Open {@link dev.klint.rules.crossref.ServiceSelectsNothing} first.
 */
@NullMarked
package dev.klint.rules.crossref;

import org.jspecify.annotations.NullMarked;
