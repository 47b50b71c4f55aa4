@NullMarked
package dev.klint.core.yaml;

import org.jspecify.annotations.NullMarked;
