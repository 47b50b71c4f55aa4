/**
 * Definitions of custom resources: their kinds, versions and structural schemas, as plain values.
 * Knows text, nodes and the Kubernetes notions. Open {@link dev.klint.core.crd.Definition} first.
 */
@NullMarked
package dev.klint.core.crd;

import org.jspecify.annotations.NullMarked;
