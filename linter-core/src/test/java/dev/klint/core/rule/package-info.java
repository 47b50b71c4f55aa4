/** Tests of the room. */
@NullMarked
package dev.klint.core.rule;

import org.jspecify.annotations.NullMarked;
