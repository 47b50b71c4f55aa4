/** Tests of the room. */
@NullMarked
package dev.klint.core.discover;

import org.jspecify.annotations.NullMarked;
