@NullMarked
package dev.klint.core.suppress;

import org.jspecify.annotations.NullMarked;
