@NullMarked
package dev.klint.rules;

import org.jspecify.annotations.NullMarked;
