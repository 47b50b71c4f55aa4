@NullMarked
package dev.klint.core.lint;

import org.jspecify.annotations.NullMarked;
