package dev.klint.core.discover;

import dev.klint.core.discover.IgnoreFile.Verdict;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides whether a path below some folder is read: globs of the user first, then {@code
 * .klintignore}, then {@code .gitignore}, each nearest folder first, then the repository's own
 * list.
 */
final class Ignores {
  private static final String GIT = ".gitignore";
  private static final String KLINT = ".klintignore";

  private final IgnoreFile globs;
  private final boolean files;
  private final @Nullable Ignores above;
  private final @Nullable IgnoreFile klint;
  private final @Nullable IgnoreFile git;

  private Ignores(
      IgnoreFile globs,
      boolean files,
      @Nullable Ignores above,
      @Nullable IgnoreFile klint,
      @Nullable IgnoreFile git) {
    this.globs = globs;
    this.files = files;
    this.above = above;
    this.klint = klint;
    this.git = git;
  }

  /**
   * What holds for a folder because of those above it: up to the one with {@code .git}, or up to
   * the working directory where there is no repository.
   *
   * @param globs of the user; they hold everywhere
   * @param files whether files of ignored paths count
   */
  static Ignores above(File folder, File workingDirectory, IgnoreFile globs, boolean files) {
    Ignores ignores = new Ignores(globs, files, null, null, null);
    if (!files) {
      return ignores;
    }
    List<File> parents = new ArrayList<>();
    File top = null;
    for (File up = folder; up != null; up = up.getParentFile()) {
      parents.add(0, up);
      if (new File(up, ".git").exists()) {
        top = up;
        break;
      }
    }
    if (top != null) {
      String base = slashed(top);
      IgnoreFile own = IgnoreFile.read(base, new File(top, ".git/info/exclude"));
      ignores = new Ignores(globs, true, ignores, null, own);
    } else {
      int from = parents.indexOf(workingDirectory);
      parents = from < 0 ? List.of(folder) : parents.subList(from, parents.size());
    }
    for (File parent : parents.subList(0, parents.size() - 1)) {
      ignores = ignores.in(parent, slashed(parent));
    }
    return ignores;
  }

  /** The same with the files of ignored paths of one more folder. */
  Ignores in(File folder, String path) {
    if (!files) {
      return this;
    }
    IgnoreFile klintFile = IgnoreFile.read(path, new File(folder, KLINT));
    IgnoreFile gitFile = IgnoreFile.read(path, new File(folder, GIT));
    return klintFile == null && gitFile == null
        ? this
        : new Ignores(globs, true, this, klintFile, gitFile);
  }

  /**
   * @param path absolute, with {@code /}
   */
  boolean ignores(String path, boolean folder) {
    Verdict verdict = globs.judge(path, folder);
    for (Ignores level = this; level != null && verdict == Verdict.NONE; level = level.above) {
      verdict = level.klint == null ? Verdict.NONE : level.klint.judge(path, folder);
    }
    for (Ignores level = this; level != null && verdict == Verdict.NONE; level = level.above) {
      verdict = level.git == null ? Verdict.NONE : level.git.judge(path, folder);
    }
    return verdict == Verdict.IGNORED;
  }

  /** Asked for by a glob, whatever its extension and although it is hidden. */
  boolean includes(String path, boolean folder) {
    return globs.judge(path, folder) == Verdict.WANTED;
  }

  static String slashed(File folder) {
    String path = folder.getPath().replace(File.separatorChar, '/');
    return path.endsWith("/") ? path : path + "/";
  }
}
