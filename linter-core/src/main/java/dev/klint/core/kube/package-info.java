/**
 * Kubernetes notions: kinds, versions, fields, workloads, selectors. Knows nodes and text. Open
 * {@link dev.klint.core.kube.Resource} first.
 */
@NullMarked
package dev.klint.core.kube;

import org.jspecify.annotations.NullMarked;
