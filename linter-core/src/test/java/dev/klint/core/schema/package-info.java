/** Tests of the types and of decoding; the judged documents come from a real API server. */
@NullMarked
package dev.klint.core.schema;

import org.jspecify.annotations.NullMarked;
