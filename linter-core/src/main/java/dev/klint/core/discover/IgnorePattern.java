package dev.klint.core.discover;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file of ignored paths, as gitignore(5) has it.
 *
 * @param negated takes back what an earlier line ignores
 * @param foldersOnly the line ended with a slash
 * @param wholePath matches the path from the folder of the file; else the last name alone
 */
record IgnorePattern(Glob glob, boolean negated, boolean foldersOnly, boolean wholePath) {
  /** No path is that long, and a hostile file should cost nothing. */
  private static final int LONGEST = 4096;

  /** Null for a line that holds no pattern: blank, a comment, or longer than any path. */
  static @Nullable IgnorePattern parse(String line) {
    String text = withoutTrailingSpaces(line.endsWith("\r") ? chop(line) : line);
    if (text.isEmpty() || text.startsWith("#") || text.length() > LONGEST) {
      return null;
    }
    boolean negated = text.startsWith("!");
    if (negated) {
      text = text.substring(1);
    }
    boolean foldersOnly = text.endsWith("/");
    if (foldersOnly) {
      text = chop(text);
    }
    boolean wholePath = text.indexOf('/') >= 0;
    if (text.startsWith("/")) {
      text = text.substring(1);
    }
    return text.isEmpty()
        ? null
        : new IgnorePattern(new Glob(text), negated, foldersOnly, wholePath);
  }

  private static String chop(String text) {
    return text.substring(0, text.length() - 1);
  }

  /** Without the spaces at the end, but for one behind a backslash. */
  private static String withoutTrailingSpaces(String line) {
    int end = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
        end = Math.min(i + 1, line.length());
      } else if (line.charAt(i) != ' ') {
        end = i + 1;
      }
    }
    return line.substring(0, end);
  }

  /**
   * @param path from the folder of the file, with {@code /}
   */
  boolean matches(String path, boolean folder) {
    if (foldersOnly && !folder) {
      return false;
    }
    return glob.matches(wholePath ? path : path.substring(path.lastIndexOf('/') + 1));
  }
}
