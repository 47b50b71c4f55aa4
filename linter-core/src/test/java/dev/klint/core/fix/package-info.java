@NullMarked
package dev.klint.core.fix;

import org.jspecify.annotations.NullMarked;
