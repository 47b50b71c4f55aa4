/**
 * From findings with fixes to new text, and how it differs from the old. Knows text and findings;
 * the only room that writes files. Open {@link dev.klint.core.fix.Fixer} first.
 */
@NullMarked
package dev.klint.core.fix;

import org.jspecify.annotations.NullMarked;
