@NullMarked
package dev.klint.rules.warnings;

import org.jspecify.annotations.NullMarked;
