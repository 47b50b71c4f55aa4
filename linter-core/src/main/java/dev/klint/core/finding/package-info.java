/**
 * What klint has to say: findings with place, cause and fix. Knows text and the Kubernetes notions.
 * Open {@link dev.klint.core.finding.Finding} first.
 */
@NullMarked
package dev.klint.core.finding;

import org.jspecify.annotations.NullMarked;
