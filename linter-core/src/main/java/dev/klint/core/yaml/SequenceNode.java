package dev.klint.core.yaml;

import dev.klint.core.text.Range;
import java.util.List;

/**
 * A list.
 *
 * @param items as written: an item may be an {@link AliasNode}
 * @param flow written {@code [a, b]}
 */
public record SequenceNode(Range range, List<YamlNode> items, boolean flow) implements YamlNode {}
