package dev.klint.core.lint;

import dev.klint.core.text.Input;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import dev.klint.core.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * What a kustomization says of other files (kustomize's reference: "kustomization.yaml"). What is
 * not written as kustomize wants it is passed over: it is not for klint to tell.
 */
final class Kustomization {
  /** Each costs a question to the file system; a hostile file could name a million. */
  private static final int MOST_NAMES = 5_000;

  private final Input input;
  private final Map<String, FileRole> roles;
  private int names;

  /**
   * @param roles by identity of the files; added to
   */
  Kustomization(Input input, Map<String, FileRole> roles) {
    this.input = input;
    this.roles = roles;
  }

  void read() {
    try (InputStream in = input.open()) {
      YamlReader.chunks(input.name(), in, this::chunk);
    } catch (IOException unreadable) {
      // says nothing of others; as an input it is told of
    }
  }

  private void chunk(SourceText source) {
    YamlNode root = YamlReader.parse(source).root().map(YamlNode::resolved).orElse(null);
    if (root instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.members()) {
        for (YamlNode item : items(entry.value())) {
          member(entry.name(), item);
        }
      }
    }
  }

  /** A single value counts as a list of one. */
  private static List<YamlNode> items(YamlNode node) {
    return node.resolved() instanceof SequenceNode list ? list.items() : List.of(node);
  }

  private void member(String name, YamlNode item) {
    switch (name) {
      case "resources" -> file(item, FileRole.INGREDIENT);
      case "patches" -> {
        file(item, FileRole.PATCH);
        files(item, "path", FileRole.PATCH);
      }
      case "patchesStrategicMerge" -> file(item, FileRole.PATCH);
      case "patchesJson6902", "replacements", "openapi" -> files(item, "path", FileRole.SETTINGS);
      case "configurations", "transformers", "generators", "validators" ->
          file(item, FileRole.SETTINGS);
      case "helmCharts" -> {
        files(item, "valuesFile", FileRole.SETTINGS);
        files(item, "additionalValuesFiles", FileRole.SETTINGS);
      }
      case "helmChartInflationGenerator" -> files(item, "values", FileRole.SETTINGS);
      case "configMapGenerator", "secretGenerator" -> {
        files(item, "files", FileRole.DATA);
        files(item, "envs", FileRole.DATA);
        files(item, "env", FileRole.DATA);
      }
      default -> {
        // names no files
      }
    }
  }

  private void files(YamlNode item, String member, FileRole role) {
    YamlNode value = item.resolved() instanceof MappingNode mapping ? mapping.get(member) : null;
    if (value != null) {
      for (YamlNode one : items(value)) {
        file(one, role);
      }
    }
  }

  /** A path, or the text itself where kustomize takes both. */
  private void file(YamlNode node, FileRole role) {
    if (!(node.resolved() instanceof ScalarNode scalar) || !scalar.isString()) {
      return;
    }
    String path = scalar.value();
    if (role == FileRole.DATA) {
      path = path.substring(path.indexOf('=') + 1);
    }
    boolean inline = path.isBlank() || path.indexOf('\n') >= 0;
    if (!inline && names < MOST_NAMES) {
      names++;
      roles.merge(input.identityOf(path), role, FileRole::first);
    }
  }
}
