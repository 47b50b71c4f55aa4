/**
 * Makes the schema index from the OpenAPI documents that Kubernetes publishes. Run by the Maven
 * profile {@code schema-index}; open {@link dev.klint.core.schema.index.IndexGenerator} first.
 */
@NullMarked
package dev.klint.core.schema.index;

import org.jspecify.annotations.NullMarked;
