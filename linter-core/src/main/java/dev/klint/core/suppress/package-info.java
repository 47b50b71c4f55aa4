/**
 * Findings that a manifest's author has accepted, by comment or annotation. Knows documents and
 * findings. Open {@link dev.klint.core.suppress.Suppressions} first.
 */
@NullMarked
package dev.klint.core.suppress;

import org.jspecify.annotations.NullMarked;
