@NullMarked
package dev.klint.core.text;

import org.jspecify.annotations.NullMarked;
