package dev.klint.core.text;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** Names of paths as strings, without asking the file system. */
public final class PathNames {
  private PathNames() {}

  /** Without {@code .} and, as far as names stand before them, without {@code ..}. */
  public static String normal(String path) {
    if (isNormal(path)) {
      return path;
    }
    List<String> names = new ArrayList<>();
    boolean absolute = path.startsWith("/");
    for (String name : path.split("/", -1)) {
      boolean up = name.equals("..");
      if (up && !names.isEmpty() && !names.get(names.size() - 1).equals("..")) {
        names.remove(names.size() - 1);
      } else if (!name.isEmpty() && !name.equals(".") && !(up && absolute)) {
        names.add(name);
      }
    }
    String joined = String.join("/", names);
    return absolute ? "/" + joined : joined;
  }

  private static boolean isNormal(String path) {
    return !path.endsWith("/")
        && !path.startsWith(".")
        && path.indexOf("//") < 0
        && path.indexOf("/.") < 0;
  }

  /**
   * How a path is shown: from the working directory when it lies below it, else as it was given.
   *
   * @param path as given, with {@code /}
   * @param directory absolute, with {@code /} at the end
   */
  public static String shown(String path, String directory) {
    String normal = normal(path);
    if (normal.startsWith(directory)) {
      return normal.substring(directory.length());
    }
    return (normal + "/").equals(directory) ? "" : normal;
  }

  /** With {@code /} between names, whatever the system uses. */
  public static String slashes(String path) {
    return path.replace(File.separatorChar, '/');
  }

  /** Compares so that what lies in a folder stays together: a slash comes before all else. */
  public static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return x == '/' ? -1 : y == '/' ? 1 : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
