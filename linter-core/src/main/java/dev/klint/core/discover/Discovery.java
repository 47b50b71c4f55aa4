package dev.klint.core.discover;

import dev.klint.core.text.FileError;
import dev.klint.core.text.Input;
import dev.klint.core.text.PathNames;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the files below paths. A named file is always taken; in folders, those that end in
 * {@code .yaml}, {@code .yml} or {@code .json} and are not ignored. Hidden files and folders are
 * passed over. No file is taken twice, whatever ways lead to it: links are followed last, so that
 * the real name wins, and a loop ends.
 */
public final class Discovery {
  private final File workingDirectory;
  private final String directory;
  private final IgnoreFile globs;
  private final boolean ignoreFiles;
  private final List<Input> inputs = new ArrayList<>();
  private final List<FileError> errors = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Neighbours neighbours;

  /**
   * @param workingDirectory absolute; names are shown from here
   * @param globs lines as in {@code .gitignore} that outweigh all files: what to leave out, and
   *     behind {@code !} what to take all the same
   * @param ignoreFiles whether {@code .gitignore} and {@code .klintignore} count
   */
  public Discovery(File workingDirectory, List<String> globs, boolean ignoreFiles) {
    this.workingDirectory = workingDirectory;
    this.directory = Ignores.slashed(workingDirectory);
    this.globs = IgnoreFile.of(directory, globs);
    this.ignoreFiles = ignoreFiles;
    this.neighbours = new Neighbours(workingDirectory);
  }

  /** Adds an input that is no file, standard input, say; its name may say where it belongs. */
  public void add(Input input) {
    inputs.add(input);
    neighbours.lookAround(new File(workingDirectory, input.name()));
  }

  /** Adds a file, or all files below a folder. */
  public void add(String path) {
    File given = new File(path);
    File file = given.isAbsolute() ? given : new File(workingDirectory, path);
    String shown = PathNames.shown(PathNames.slashes(path), directory);
    if (file.isDirectory()) {
      addFolder(file, shown);
    } else if (!file.exists()) {
      errors.add(new FileError(shown, "no such file or folder"));
    } else {
      addFile(file, shown);
    }
  }

  /** Adds a file; a folder is an error. */
  public void addFile(String path) {
    File given = new File(path);
    File file = given.isAbsolute() ? given : new File(workingDirectory, path);
    if (file.isDirectory()) {
      errors.add(new FileError(PathNames.shown(PathNames.slashes(path), directory), "is a folder"));
    } else {
      add(path);
    }
  }

  private void addFolder(File folder, String shown) {
    try {
      File real = folder.getCanonicalFile();
      Ignores ignores = Ignores.above(real, workingDirectory, globs, ignoreFiles);
      neighbours.lookFrom(real);
      FolderWalk walk = new FolderWalk(taken, errors, neighbours);
      walk.walk(real, shown.isEmpty() ? "" : shown + "/", ignores);
      inputs.addAll(walk.sorted());
    } catch (IOException e) {
      errors.add(new FileError(shown, "cannot be read: " + e.getMessage()));
    }
  }

  private void addFile(File file, String shown) {
    String real = FileInput.realPath(file);
    if (taken.add(real)) {
      inputs.add(new FileInput(shown, file, PathNames.slashes(real)));
      neighbours.lookAround(file);
    }
  }

  public Found found() {
    return new Found(List.copyOf(inputs), List.copyOf(errors), neighbours.found());
  }
}
