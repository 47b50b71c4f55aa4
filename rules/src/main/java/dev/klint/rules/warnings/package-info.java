/**
 * What the API server takes and warns of: deprecated fields, settings without effect, values that
 * hide others. Open {@link dev.klint.rules.warnings.ApiServerWarnings} first.
 */
@NullMarked
package dev.klint.rules.warnings;

import org.jspecify.annotations.NullMarked;
