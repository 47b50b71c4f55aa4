/**
 * Finds the files to read below paths, as git would see them. Knows text only. Open {@link
 * dev.klint.core.discover.Discovery} first.
 */
@NullMarked
package dev.klint.core.discover;

import org.jspecify.annotations.NullMarked;
