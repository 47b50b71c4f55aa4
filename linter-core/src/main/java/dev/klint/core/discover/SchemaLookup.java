package dev.klint.core.discover;

import dev.klint.core.crd.GivenSchemas;
import dev.klint.core.crd.SchemaFinder;
import dev.klint.core.crd.SchemaReader;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.text.FileError;
import dev.klint.core.text.Input;
import dev.klint.core.text.PathNames;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds files with schemas. Those of a catalogue are opened when a kind asks for them, since
 * catalogues have thousands; all others are read at once.
 */
public final class SchemaLookup implements SchemaFinder {
  /** Where catalogues below a folder keep the schema of a kind, in kubeconform's words. */
  private static final List<String> LAYOUTS =
      List.of(
          "{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json",
          "{{.ResourceKind}}_{{.ResourceAPIVersion}}.json",
          "{{.ResourceKind}}{{.KindSuffix}}.json",
          "master-standalone-strict/{{.ResourceKind}}{{.KindSuffix}}.json",
          "master-standalone/{{.ResourceKind}}{{.KindSuffix}}.json");

  private static final String VARIABLE = "\\{\\{\\s*\\.?(\\w+)\\s*}}";

  /** {@code widget_v1.json}, {@code widget-example-v1.json}: asked for by name. */
  private static final String CATALOGUED = "(?:.*/)?[^/]+[_-]v\\d+(?:(?:alpha|beta)\\d+)?\\.json";

  private final File workingDirectory;
  private final String kubernetesVersion;
  private final List<String> templates = new ArrayList<>();
  private final List<FileError> errors = new ArrayList<>();
  private GivenSchemas given = GivenSchemas.NONE;

  /**
   * @param paths files, folders, and paths with kubeconform's variables in them
   * @param workingDirectory absolute
   * @param kubernetesVersion a minor, {@code 1.36}, for the variable of this meaning
   */
  public SchemaLookup(List<String> paths, File workingDirectory, String kubernetesVersion) {
    this.workingDirectory = workingDirectory;
    this.kubernetesVersion = kubernetesVersion;
    for (String path : paths) {
      if (path.contains("://")) {
        String why = "klint never uses the network; give the path of a local copy";
        errors.add(new FileError(path, why));
      } else if (path.contains("{{")) {
        templates.add(path);
      } else {
        add(path);
      }
    }
  }

  private void add(String path) {
    Discovery discovery = new Discovery(workingDirectory, List.of(), false);
    discovery.add(path);
    errors.addAll(discovery.found().errors());
    boolean folder = file(path).isDirectory();
    for (Input input : discovery.found().inputs()) {
      if (!folder || !input.name().matches(CATALOGUED)) {
        read(input);
      }
    }
    if (folder) {
      for (String layout : LAYOUTS) {
        templates.add(path + "/" + layout);
      }
    }
  }

  private void read(Input input) {
    try {
      given = given.and(SchemaReader.read(input));
    } catch (IOException e) {
      errors.add(new FileError(input.name(), "no schema: " + e.getMessage()));
    }
  }

  private static Input input(String name, File file) {
    return new FileInput(name, file, PathNames.slashes(FileInput.realPath(file)));
  }

  private File file(String path) {
    File file = new File(path);
    return file.isAbsolute() ? file : new File(workingDirectory, path);
  }

  /** What the files hold that are no part of a catalogue. */
  public GivenSchemas given() {
    return given;
  }

  /** Paths that are missing or unreadable. */
  public List<FileError> errors() {
    return List.copyOf(errors);
  }

  @Override
  public @Nullable Input forType(GroupVersionKind type) {
    String group = type.group();
    String version = type.version();
    String kind = type.kind();
    if (!isName(group) || !isName(version) || !isName(kind)) {
      return null;
    }
    for (String template : templates) {
      String path = filled(template, group, version, kind.toLowerCase(Locale.ROOT));
      File file = file(path);
      if (file.isFile()) {
        return input(PathNames.normal(path), file);
      }
    }
    return null;
  }

  /** Nothing but a name: no way out of the folder that was given. */
  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.indexOf('/') < 0
        && text.indexOf('\\') < 0
        && !text.contains("..");
  }

  private String filled(String template, String group, String version, String kind) {
    Matcher variables = Pattern.compile(VARIABLE).matcher(template);
    StringBuilder path = new StringBuilder();
    while (variables.find()) {
      String value =
          switch (variables.group(1)) {
            case "Group" -> group;
            case "ResourceKind" -> kind;
            case "ResourceAPIVersion" -> version;
            case "KindSuffix" -> "-" + group.split("\\.", 2)[0] + "-" + version;
            case "NormalizedKubernetesVersion" -> "v" + kubernetesVersion + ".0";
            case "StrictSuffix" -> "-strict";
            default -> variables.group();
          };
      variables.appendReplacement(path, Matcher.quoteReplacement(value));
    }
    return variables.appendTail(path).toString();
  }

  @Override
  public @Nullable Input beside(String manifest, String path) {
    String folder = manifest.substring(0, manifest.lastIndexOf('/') + 1);
    boolean absolute = new File(path).isAbsolute();
    String name = PathNames.normal(absolute ? path : folder + path);
    File file = file(name);
    return file.isFile() ? input(name, file) : null;
  }
}
