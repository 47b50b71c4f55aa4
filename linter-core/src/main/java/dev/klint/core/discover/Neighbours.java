package dev.klint.core.discover;

import dev.klint.core.text.Input;
import dev.klint.core.text.PathNames;
import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds files that tell what others near them are: kustomizations, and the Chart.yaml of charts.
 * They are looked for in the folder of each input and in those above it, up to the one with {@code
 * .git}, or up to the working directory where there is no repository; so what a file is taken for
 * does not hang on which other paths were given.
 */
final class Neighbours {
  /** A file of these kinds written by a person is far smaller. */
  private static final long LARGEST = 1 << 20;

  private final File workingDirectory;
  private final Set<String> looked = new HashSet<>();
  private final Map<String, Input> found = new LinkedHashMap<>();

  Neighbours(File workingDirectory) {
    this.workingDirectory = new File(FileInput.realPath(workingDirectory));
  }

  /** Looks where a file stands and, when it is a link, where it leads to. */
  void lookAround(File file) {
    File folder = file.getParentFile();
    if (folder != null) {
      lookFrom(new File(FileInput.realPath(folder)));
    }
    File real = new File(FileInput.realPath(file)).getParentFile();
    if (real != null) {
      lookFrom(real);
    }
  }

  /**
   * Looks into a folder and those above it.
   *
   * @param folder its real path
   */
  void lookFrom(File folder) {
    List<File> way = new ArrayList<>();
    int bound = 1;
    for (File up = folder; up != null; up = up.getParentFile()) {
      if (looked.contains(up.getPath())) {
        bound = way.size();
        break;
      }
      way.add(up);
      if (new File(up, ".git").exists()) {
        bound = way.size();
        break;
      } else if (up.equals(workingDirectory)) {
        bound = way.size();
      }
    }
    for (int i = 0; i < bound; i++) {
      lookInto(way.get(i));
    }
  }

  private void lookInto(File folder) {
    looked.add(folder.getPath());
    take(new File(folder, "kustomization.yaml"));
    take(new File(folder, "kustomization.yml"));
    take(new File(folder, "Kustomization"));
    take(new File(folder, "Chart.yaml"));
  }

  /** A folder was listed: there is no need to ask for single files. */
  void walked(File folder, String[] names) {
    looked.add(folder.getPath());
    for (String name : names) {
      switch (name) {
        case "kustomization.yaml", "kustomization.yml", "Kustomization", "Chart.yaml" ->
            take(new File(folder, name));
        default -> {
          // says nothing of others
        }
      }
    }
  }

  private void take(File file) {
    if (file.isFile() && file.length() <= LARGEST) {
      String path = PathNames.slashes(file.getPath());
      found.putIfAbsent(path, new FileInput(path, file, path));
    }
  }

  List<Input> found() {
    return List.copyOf(found.values());
  }
}
