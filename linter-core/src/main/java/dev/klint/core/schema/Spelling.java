package dev.klint.core.schema;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses which name was meant. */
final class Spelling {
  private Spelling() {}

  /** The one name that is clearly meant; null when none or several may be. */
  static @Nullable String nearest(String written, Collection<String> names) {
    String lower = written.toLowerCase(Locale.ROOT);
    int limit = written.length() < 4 ? 1 : written.length() < 8 ? 2 : 3;
    int best = limit + 1;
    String nearest = null;
    boolean tied = false;
    for (String name : names) {
      if (Math.abs(name.length() - written.length()) > limit) {
        continue;
      }
      int distance = distance(lower, name.toLowerCase(Locale.ROOT));
      if (distance < best) {
        best = distance;
        nearest = name;
        tied = false;
      } else if (distance == best) {
        tied = true;
      }
    }
    return tied || best >= written.length() ? null : nearest;
  }

  /** How many signs to insert, delete, replace or swap with their neighbour. */
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }
}
