package dev.klint.core.discover;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Patterns that hold below a folder.
 *
 * @param folder absolute, with {@code /} between names and at the end
 */
record IgnoreFile(String folder, List<IgnorePattern> patterns) {
  private static final long LARGEST = 1 << 20;

  /** What a file decides about a path. */
  enum Verdict {
    NONE,
    IGNORED,
    WANTED
  }

  static IgnoreFile of(String folder, Iterable<String> lines) {
    List<IgnorePattern> patterns = new ArrayList<>();
    for (String line : lines) {
      IgnorePattern pattern = IgnorePattern.parse(line);
      if (pattern != null) {
        patterns.add(pattern);
      }
    }
    return new IgnoreFile(folder, patterns);
  }

  /** Null when there is none, or none that can be read: nothing is ignored then, as git does. */
  static @Nullable IgnoreFile read(String folder, File file) {
    if (!file.isFile() || file.length() > LARGEST) {
      return null;
    }
    try {
      String text = new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
      String withoutMark = text.startsWith("\ufeff") ? text.substring(1) : text;
      return of(folder, List.of(withoutMark.split("\n")));
    } catch (IOException unreadable) {
      return null;
    }
  }

  /**
   * The last pattern that matches decides.
   *
   * @param path absolute, with {@code /}
   */
  Verdict judge(String path, boolean folder) {
    String relative = path.startsWith(this.folder) ? path.substring(this.folder.length()) : path;
    for (int i = patterns.size() - 1; i >= 0; i--) {
      IgnorePattern pattern = patterns.get(i);
      if (pattern.matches(relative, folder)) {
        return pattern.negated() ? Verdict.WANTED : Verdict.IGNORED;
      }
    }
    return Verdict.NONE;
  }
}
