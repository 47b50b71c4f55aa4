package dev.klint.core.discover;

import dev.klint.core.text.FileError;
import dev.klint.core.text.Input;
import dev.klint.core.text.PathNames;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Walks one folder; links wait until all real files are taken. */
final class FolderWalk {
  /** A link, to be looked at later, with what was ignored where it stands. */
  private record Link(File file, String shown, String name, Ignores ignores) {}

  private final Set<String> taken;
  private final List<FileError> errors;
  private final Neighbours neighbours;
  private final List<FileInput> found = new ArrayList<>();
  private final ArrayDeque<Link> links = new ArrayDeque<>();

  /**
   * @param taken real paths of files and folders that were taken before; added to
   * @param neighbours told of all that the folders hold
   */
  FolderWalk(Set<String> taken, List<FileError> errors, Neighbours neighbours) {
    this.taken = taken;
    this.errors = errors;
    this.neighbours = neighbours;
  }

  /**
   * @param folder its real path
   * @param shown how its files are named before their own name: empty, or with {@code /} at the end
   */
  void walk(File folder, String shown, Ignores ignores) {
    folder(folder, Ignores.slashed(folder), shown, ignores);
    while (!links.isEmpty()) {
      follow(links.remove());
    }
  }

  List<Input> sorted() {
    found.sort((a, b) -> PathNames.compare(a.name(), b.name()));
    return List.copyOf(found);
  }

  private void folder(File folder, String path, String shown, Ignores above) {
    if (!taken.add(folder.getPath())) {
      return;
    }
    String[] names = folder.list();
    if (names == null) {
      errors.add(new FileError(shown.isEmpty() ? "." : shown, "cannot be listed"));
      return;
    }
    Arrays.sort(names);
    neighbours.walked(folder, names);
    Ignores ignores = above.in(folder, path);
    for (String name : names) {
      try {
        entry(new File(folder, name), path, shown + name, name, ignores);
      } catch (IOException e) {
        errors.add(new FileError(shown + name, "cannot be read"));
      }
    }
  }

  private void entry(File file, String path, String shown, String name, Ignores ignores)
      throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file.toPath(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      links.add(new Link(file, shown, path + name, ignores));
    } else if (attributes.isDirectory()) {
      if (wantsFolder(path + name, name, ignores)) {
        folder(file, path + name + "/", shown + "/", ignores);
      }
    } else if (attributes.isRegularFile()
        && wantsFile(path + name, name, ignores)
        && taken.add(file.getPath())) {
      found.add(new FileInput(shown, file, PathNames.slashes(file.getPath())));
    }
  }

  private void follow(Link link) {
    try {
      File real = link.file.getCanonicalFile();
      String name = link.file.getName();
      if (real.isDirectory()) {
        if (wantsFolder(link.name, name, link.ignores)) {
          neighbours.lookFrom(real);
          folder(real, link.name + "/", link.shown + "/", link.ignores);
        }
      } else if (wantsFile(link.name, name, link.ignores)) {
        if (!real.exists()) {
          errors.add(new FileError(link.shown, "is a link to a file that is not there"));
        } else if (real.isFile() && taken.add(real.getPath())) {
          found.add(new FileInput(link.shown, link.file, PathNames.slashes(real.getPath())));
        }
      }
    } catch (IOException e) {
      errors.add(new FileError(link.shown, "is a link that cannot be followed"));
    }
  }

  private static boolean wantsFolder(String path, String name, Ignores ignores) {
    if (name.startsWith(".")) {
      return ignores.includes(path, true) && !name.equals(".git");
    }
    return !ignores.ignores(path, true);
  }

  private static boolean wantsFile(String path, String name, Ignores ignores) {
    if (name.startsWith(".") || !isManifestName(name)) {
      return ignores.includes(path, false);
    }
    return !ignores.ignores(path, false);
  }

  private static boolean isManifestName(String name) {
    return endsWith(name, ".yaml") || endsWith(name, ".yml") || endsWith(name, ".json");
  }

  private static boolean endsWith(String name, String extension) {
    int at = name.length() - extension.length();
    return at >= 0 && name.regionMatches(true, at, extension, 0, extension.length());
  }
}
