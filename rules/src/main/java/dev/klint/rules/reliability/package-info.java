/** Rules about staying available. */
@NullMarked
package dev.klint.rules.reliability;

import org.jspecify.annotations.NullMarked;
