/** Tests of the room. */
@NullMarked
package dev.klint.core.text;

import org.jspecify.annotations.NullMarked;
