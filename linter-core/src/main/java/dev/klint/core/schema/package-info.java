/**
 * What the API server's types are and whether a resource decodes as one. Knows findings, rules'
 * metadata, the Kubernetes notions and nodes; networknt and Jackson stay inside. Open {@link
 * dev.klint.core.schema.SchemaStore} first.
 */
@NullMarked
package dev.klint.core.schema;

import org.jspecify.annotations.NullMarked;
