package dev.klint.core.yaml;

import dev.klint.core.text.SourceText;
import java.util.List;

/**
 * One document that holds something.
 *
 * @param source the chunk that it was read from
 * @param index from 0, counting only documents that hold something, as the API machinery counts
 * @param root never a null scalar
 * @param comments all of the chunk, in order
 */
public record Document(SourceText source, int index, YamlNode root, List<Comment> comments) {}
