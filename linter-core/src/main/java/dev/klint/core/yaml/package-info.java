/**
 * From bytes to positioned nodes, as kubectl reads them. Knows text; the only room that sees
 * SnakeYAML Engine. Open {@link dev.klint.core.yaml.YamlReader} first.
 */
@NullMarked
package dev.klint.core.yaml;

import org.jspecify.annotations.NullMarked;
