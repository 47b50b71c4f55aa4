package dev.klint.core.suppress;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a comment or annotation asks for.
 *
 * @param wholeFile {@code ignore-file}
 * @param rules in the order given; never empty
 */
record Directive(boolean wholeFile, List<String> rules) {
  private static final String MARK = "klint:";
  private static final String WHOLE_FILE = "ignore-file";
  private static final String HERE = "ignore";

  /** Reads {@code # klint: ignore RULE[,RULE…] -- reason}; null for any other comment. */
  static @Nullable Directive ofComment(String comment) {
    String text = comment.substring(1).strip();
    if (!text.startsWith(MARK)) {
      return null;
    }
    text = text.substring(MARK.length()).strip();
    boolean wholeFile = text.startsWith(WHOLE_FILE + " ");
    if (!wholeFile && !text.startsWith(HERE + " ")) {
      return null;
    }
    String rest = text.substring((wholeFile ? WHOLE_FILE : HERE).length());
    int reason = rest.indexOf("--");
    return of(wholeFile, reason < 0 ? rest : rest.substring(0, reason));
  }

  /** Reads {@code RULE[,RULE…]: reason}; null when no rule is named. */
  static @Nullable Directive ofAnnotation(String value) {
    int reason = value.indexOf(':');
    return of(false, reason < 0 ? value : value.substring(0, reason));
  }

  private static @Nullable Directive of(boolean wholeFile, String names) {
    List<String> rules = new ArrayList<>();
    for (String name : names.split(",", -1)) {
      if (!name.isBlank()) {
        rules.add(name.strip());
      }
    }
    return rules.isEmpty() ? null : new Directive(wholeFile, List.copyOf(rules));
  }
}
