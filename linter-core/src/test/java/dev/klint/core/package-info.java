@NullMarked
package dev.klint.core;

import org.jspecify.annotations.NullMarked;
