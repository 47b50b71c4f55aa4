package dev.klint.core.discover;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of gitignore(5), matched as git's wildmatch does with slashes kept apart. All ways
 * through are followed at once, so no pattern takes longer than its length times that of the path.
 */
final class Glob {
  /** Matches a character, or stands for one of the signs below. */
  private sealed interface Token {}

  private record Literal(char c) implements Token {}

  private record OneOf(CharClass set) implements Token {}

  private enum Sign implements Token {
    /** {@code ?}: one character but a slash. */
    ANY,
    /** {@code *}: any number of them. */
    STAR,
    /** {@code **} at the end: everything. */
    REST,
    /** <code>**&#47;</code>: any number of folders. */
    FOLDERS,
    /** A broken set or a lone backslash at the end: nothing. */
    NEVER
  }

  private final Token[] tokens;

  Glob(String pattern) {
    List<Token> list = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      at = parse(pattern, at, list);
    }
    tokens = list.toArray(new Token[0]);
  }

  private static int parse(String pattern, int at, List<Token> tokens) {
    char c = pattern.charAt(at);
    switch (c) {
      case '?' -> tokens.add(Sign.ANY);
      case '*' -> {
        return stars(pattern, at, tokens);
      }
      case '\\' -> {
        boolean last = at + 1 == pattern.length();
        tokens.add(last ? Sign.NEVER : new Literal(pattern.charAt(at + 1)));
        return at + 2;
      }
      case '[' -> {
        CharClass set = CharClass.parse(pattern, at + 1);
        tokens.add(set == null ? Sign.NEVER : new OneOf(set));
        return set == null ? pattern.length() : set.end();
      }
      default -> tokens.add(new Literal(c));
    }
    return at + 1;
  }

  private static int stars(String pattern, int at, List<Token> tokens) {
    int end = at;
    while (end < pattern.length() && pattern.charAt(end) == '*') {
      end++;
    }
    boolean begins = at == 0 || pattern.charAt(at - 1) == '/' || isFirstSign(pattern, at);
    if (end - at > 1 && begins && end == pattern.length()) {
      tokens.add(Sign.REST);
    } else if (end - at > 1 && begins && pattern.startsWith("/", end)) {
      tokens.add(Sign.FOLDERS);
      return end + 1;
    } else if (end - at > 1 && begins && pattern.startsWith("\\/", end)) {
      tokens.add(Sign.FOLDERS);
      return end + 2;
    } else {
      tokens.add(Sign.STAR);
    }
    return end;
  }

  /**
   * git compares what stands before the first sign by itself and takes what follows for a whole
   * pattern: <code>f**&#47;b</code> means {@code f} and then <code>**&#47;b</code>.
   */
  private static boolean isFirstSign(String pattern, int at) {
    for (int i = 0; i < at; i++) {
      if ("*?[\\".indexOf(pattern.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  boolean matches(String path) {
    boolean[] here = new boolean[tokens.length + 1];
    boolean[] inFolder = new boolean[tokens.length];
    reach(here, 0);
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean[] next = new boolean[tokens.length + 1];
      boolean[] nextInFolder = new boolean[tokens.length];
      for (int t = 0; t < tokens.length; t++) {
        if (here[t] || inFolder[t]) {
          step(t, c, here[t], next, nextInFolder);
        }
      }
      here = next;
      inFolder = nextInFolder;
    }
    return here[tokens.length];
  }

  private void step(int t, char c, boolean here, boolean[] next, boolean[] inFolder) {
    Token token = tokens[t];
    if (token == Sign.FOLDERS) {
      if (c == '/') {
        reach(next, t);
      } else {
        inFolder[t] = true;
      }
    } else if (here && (token == Sign.REST || (token == Sign.STAR && c != '/'))) {
      reach(next, t);
    } else if (here && takes(token, c)) {
      reach(next, t + 1);
    }
  }

  private static boolean takes(Token token, char c) {
    if (token instanceof Literal literal) {
      return literal.c == c;
    }
    if (token instanceof OneOf oneOf) {
      return c != '/' && oneOf.set.contains(c);
    }
    return token == Sign.ANY && c != '/';
  }

  /** Marks a token as next to match, and those behind it that it may leave out. */
  private void reach(boolean[] states, int t) {
    states[t] = true;
    while (t < tokens.length
        && (tokens[t] == Sign.STAR || tokens[t] == Sign.REST || tokens[t] == Sign.FOLDERS)) {
      t++;
      states[t] = true;
    }
  }
}
