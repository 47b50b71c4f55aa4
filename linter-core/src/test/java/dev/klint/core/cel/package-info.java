/** Rules of custom resources. */
@NullMarked
package dev.klint.core.cel;

import org.jspecify.annotations.NullMarked;
