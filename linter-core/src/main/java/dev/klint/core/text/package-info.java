/**
 * Decoded text and places in it. Knows nothing of YAML. Open {@link dev.klint.core.text.SourceText}
 * first.
 */
@NullMarked
package dev.klint.core.text;

import org.jspecify.annotations.NullMarked;
