/**
 * Definitions of custom resources: their kinds, versions and structural schemas, as plain values.
 * Knows nodes, the Kubernetes notions and places. Open {@link dev.klint.core.crd.Definition} first.
 */
@NullMarked
package dev.klint.core.crd;

import org.jspecify.annotations.NullMarked;
