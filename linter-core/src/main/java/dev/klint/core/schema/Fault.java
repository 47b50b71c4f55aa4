package dev.klint.core.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not decode.
 *
 * @param steps the way from the resource to it: names and, for items of lists, indexes
 * @param unknown the member of what stands there that is no field; null when what stands there has
 *     the wrong type
 */
record Fault(List<Object> steps, @Nullable String unknown) {}
