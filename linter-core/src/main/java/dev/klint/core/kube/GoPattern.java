package dev.klint.core.kube;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of Go's {@code regexp} package (<a
 * href="https://github.com/google/re2/wiki/Syntax">RE2 syntax</a>), matched in time linear to the
 * text.
 */
public final class GoPattern {
  private final Pattern pattern;

  private GoPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The pattern; null when Go refuses it, or would take it where it cannot be read here. */
  public static @Nullable GoPattern of(String text) {
    if (!PatternSize.of(text).isFit()) {
      return null;
    }
    try {
      return new GoPattern(Pattern.compile(text));
    } catch (PatternSyntaxException notGo) {
      return null;
    }
  }

  /** Why Go refuses the pattern; null when it takes it, or when that is hard to tell. */
  public static @Nullable String problem(String text) {
    PatternSize size = PatternSize.of(text);
    if (size.problem() != null || !size.isFit()) {
      return size.problem();
    }
    try {
      Pattern.compile(text);
      return null;
    } catch (PatternSyntaxException notGo) {
      return isDoubtful(text, notGo) ? null : notGo.getDescription();
    }
  }

  /** Go knows newer scripts of Unicode, and groups may share a name. */
  private static boolean isDoubtful(String text, PatternSyntaxException problem) {
    boolean script = text.contains("\\p{") || text.contains("\\P{");
    return problem.getDescription().contains("duplicate")
        || (script && problem.getDescription().contains("character class range"));
  }

  /** Whether it matches somewhere in the text. */
  public boolean isFoundIn(String text) {
    return pattern.matcher(text).find();
  }
}
