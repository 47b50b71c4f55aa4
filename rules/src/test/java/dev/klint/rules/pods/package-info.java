@NullMarked
package dev.klint.rules.pods;

import org.jspecify.annotations.NullMarked;
