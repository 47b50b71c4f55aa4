package dev.klint.core.discover;

import dev.klint.core.text.FileError;
import dev.klint.core.text.Input;
import java.util.List;

/**
 * What a search gave.
 *
 * @param inputs in the order of the paths, below each in the order of their names; no file twice
 * @param errors paths that are missing or unreadable
 * @param neighbours files that tell what others near them are, whether they are inputs or not:
 *     kustomizations, and the Chart.yaml of Helm charts
 */
public record Found(List<Input> inputs, List<FileError> errors, List<Input> neighbours) {}
