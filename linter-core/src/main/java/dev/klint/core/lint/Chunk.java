package dev.klint.core.lint;

import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * A chunk on its way to be checked.
 *
 * @param fileOrder the position of its file among the inputs
 * @param index of its document, as it counts if it is one
 * @param role of its file
 * @param parsed when it had to be read to tell whether it is a document
 */
record Chunk(SourceText source, int fileOrder, int index, FileRole role, @Nullable Parsed parsed) {}
