package dev.klint.core.suppress;

import dev.klint.core.text.Range;
import dev.klint.core.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a comment orders klint: {@code # klint: ignore RULE[,RULE…] -- reason}.
 *
 * @param wholeFile {@code ignore-file}
 * @param names what is to be silenced; empty when there is a mistake
 * @param range from the {@code #} to the end of the comment
 * @param mistake why the order cannot be followed, in one line; null when it can
 */
record Directive(boolean wholeFile, List<Name> names, Range range, @Nullable String mistake) {
  private static final String MARK = "klint:";
  private static final String IGNORE = "ignore";
  private static final String IGNORE_FILE = "ignore-file";

  /** A rule or group, where it is written. */
  record Name(String text, Range range) {}

  /** The order in a comment, which may follow other words and a second {@code #}; null for none. */
  static @Nullable Directive find(String text, Range comment) {
    int at = comment.start();
    while (at < comment.end()) {
      int mark = skipBlanks(text, at + 1, comment.end());
      boolean begins = at == comment.start() || isBlank(text.charAt(at - 1));
      if (begins && text.startsWith(MARK, mark)) {
        return read(text, new Range(at, comment.end()), mark + MARK.length());
      }
      at = indexOf('#', text, at + 1, comment.end());
    }
    return null;
  }

  private static @Nullable Directive read(String text, Range range, int from) {
    int start = skipBlanks(text, from, range.end());
    int end = start;
    while (end < range.end() && !isBlank(text.charAt(end))) {
      end++;
    }
    String verb = text.substring(start, end);
    if (!verb.equals(IGNORE) && !verb.equals(IGNORE_FILE)) {
      String meant = Spelling.nearest(verb, List.of(IGNORE, IGNORE_FILE));
      return meant == null
          ? null // a remark about klint
          : mistaken(range, "no directive is called '" + verb + "'; did you mean '" + meant + "'?");
    }
    List<Name> names = names(text, end, reason(text, end, range.end()));
    boolean wholeFile = verb.equals(IGNORE_FILE);
    if (names.isEmpty()) {
      return mistaken(
          range, "this suppression names no rule; write # klint: " + verb + " RULE -- reason");
    }
    String mistake = mistake(names);
    return mistake == null
        ? new Directive(wholeFile, names, range, null)
        : mistaken(range, mistake + "; separate rules by commas, and put the reason behind --");
  }

  /** The same, not to be followed. */
  Directive mistaken(String why) {
    return mistaken(range, why);
  }

  private static Directive mistaken(Range range, String mistake) {
    return new Directive(false, List.of(), range, mistake);
  }

  /** {@code RULE[,RULE…]: reason}, the value of an annotation. */
  static Directive ofAnnotation(String value, Range place) {
    int reason = value.indexOf(':');
    List<Name> names = new ArrayList<>();
    for (Name name : names(value, 0, reason < 0 ? value.length() : reason)) {
      names.add(new Name(name.text(), place));
    }
    String mistake =
        names.isEmpty() ? "this suppression names no rule; write RULE: reason" : mistake(names);
    return mistake == null ? new Directive(false, names, place, null) : mistaken(place, mistake);
  }

  /** What is wrong with the names, whatever rules there are; null for nothing. */
  private static @Nullable String mistake(List<Name> names) {
    for (Name name : names) {
      for (int i = 0; i < name.text().length(); i++) {
        if (isBlank(name.text().charAt(i))) {
          return "'" + name.text() + "' is no rule";
        }
      }
    }
    return null;
  }

  /** Where {@code -- reason} begins. */
  private static int reason(String text, int from, int end) {
    int at = indexOf('-', text, from, end);
    while (at < end) {
      boolean two = at + 1 < end && text.charAt(at + 1) == '-';
      boolean alone = at + 2 >= end || isBlank(text.charAt(at + 2));
      if (two && alone && isBlank(text.charAt(at - 1))) {
        return at;
      }
      at = indexOf('-', text, at + 1, end);
    }
    return end;
  }

  /** What stands between commas, without white space around it. */
  private static List<Name> names(String text, int from, int end) {
    List<Name> names = new ArrayList<>();
    int start = from;
    while (start < end) {
      int stop = indexOf(',', text, start, end);
      int first = skipBlanks(text, start, stop);
      int last = stop;
      while (last > first && isBlank(text.charAt(last - 1))) {
        last--;
      }
      if (last > first) {
        names.add(new Name(text.substring(first, last), new Range(first, last)));
      }
      start = stop + 1;
    }
    return names;
  }

  /** The end when there is none: what follows is the rest of a perhaps long text. */
  private static int indexOf(char c, String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) != c) {
      at++;
    }
    return at;
  }

  private static int skipBlanks(String text, int from, int end) {
    int at = from;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
