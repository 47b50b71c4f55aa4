/** Tests of the room. */
@NullMarked
package dev.klint.core.report;

import org.jspecify.annotations.NullMarked;
