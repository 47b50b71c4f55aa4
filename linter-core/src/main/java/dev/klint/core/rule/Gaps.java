package dev.klint.core.rule;

import java.util.Set;

/**
 * What a run could not see: files of which a part cannot be read, or is a template that is not
 * rendered. Something missing near one of them may be in it.
 *
 * @param files names with {@code /} between folders
 */
public record Gaps(Set<String> files) {
  public static final Gaps NONE = new Gaps(Set.of());

  public Gaps {
    files = Set.copyOf(files);
  }

  /** Whether one is in the folder of this file, or in one above or below it. */
  public boolean near(String file) {
    for (String gap : files) {
      String one = folder(gap);
      String other = folder(file);
      if (one.startsWith(other) || other.startsWith(one)) {
        return true;
      }
    }
    return false;
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }
}
