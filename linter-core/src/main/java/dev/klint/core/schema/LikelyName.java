package dev.klint.core.schema;

import dev.klint.core.text.Spelling;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses which name was meant, where a wrong guess is worse than none. */
final class LikelyName {
  private LikelyName() {}

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
      int distance = Spelling.distance(lower, name.toLowerCase(Locale.ROOT));
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
}
