package dev.klint.core.kube;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * How large an expression grows when its repetitions are written out: Go refuses what nests too
 * deeply or repeats too often, and what is left may still be too large to be read.
 */
final class PatternSize {
  private static final int DEEPEST = 1000;
  private static final int MOST_REPEATS = 1000;
  private static final long LARGEST = 1_000_000;

  /**
   * A group, or the whole.
   *
   * @param size of what is in it so far
   * @param repeats the largest product of repetitions in it
   */
  private record Group(long size, int repeats) {
    static final Group EMPTY = new Group(1, 1);

    Group with(Group inner) {
      return new Group(Math.min(size + inner.size, 2 * LARGEST), Math.max(repeats, inner.repeats));
    }

    Group times(int count) {
      int factor = Math.max(count, 1);
      return new Group(
          Math.min(size * factor, 2 * LARGEST),
          (int) Math.min((long) repeats * factor, 2 * MOST_REPEATS));
    }
  }

  private final String text;
  private final ArrayDeque<Group> open = new ArrayDeque<>();
  private Group current = Group.EMPTY;
  private @Nullable Group atom;
  private boolean tooDeep;
  private int at;

  private PatternSize(String text) {
    this.text = text;
  }

  static PatternSize of(String text) {
    PatternSize size = new PatternSize(text);
    size.read();
    return size;
  }

  /** What Go says of it; null for nothing. */
  @Nullable String problem() {
    if (tooDeep) {
      return "nests too deeply";
    }
    return current.repeats > MOST_REPEATS ? "repeats more than " + MOST_REPEATS + " times" : null;
  }

  /** It may be read. */
  boolean isFit() {
    return problem() == null && current.size < LARGEST;
  }

  private void read() {
    while (at < text.length()) {
      step(text.charAt(at));
      at++;
    }
    settle();
    while (!open.isEmpty()) {
      close();
      settle();
    }
  }

  private void step(char c) {
    switch (c) {
      case '(' -> {
        settle();
        open.push(current);
        current = Group.EMPTY;
        tooDeep |= open.size() > DEEPEST;
      }
      case ')' -> {
        settle();
        if (!open.isEmpty()) {
          close();
        }
      }
      case '\\' -> {
        at += text.startsWith("\\Q", at) ? quoted() : 1;
        next(Group.EMPTY);
      }
      case '[' -> {
        at = classEnd();
        next(Group.EMPTY);
      }
      case '{' -> repeat();
      default -> next(Group.EMPTY);
    }
  }

  private void next(Group what) {
    settle();
    atom = what;
  }

  private void settle() {
    if (atom != null) {
      current = current.with(atom);
      atom = null;
    }
  }

  private void close() {
    Group inner = current;
    current = open.pop();
    next(inner);
  }

  private void repeat() {
    int end = text.indexOf('}', at);
    int count = end < 0 ? -1 : most(text.substring(at + 1, end));
    if (count < 0) {
      next(Group.EMPTY);
      return;
    }
    at = end;
    if (atom != null) {
      atom = atom.times(count);
    }
  }

  /** The larger number of {@code n}, {@code n,} or {@code n,m}; -1 for anything else. */
  private static int most(String counts) {
    int most = 0;
    int digits = 0;
    for (int i = 0; i < counts.length(); i++) {
      char c = counts.charAt(i);
      if (c == ',' && digits > 0 && i == counts.indexOf(',')) {
        most = i == counts.length() - 1 ? most : 0;
      } else if (c >= '0' && c <= '9' && digits < 9) {
        most = most * 10 + c - '0';
        digits++;
      } else {
        return -1;
      }
    }
    return digits == 0 ? -1 : most;
  }

  private int quoted() {
    int end = text.indexOf("\\E", at);
    return (end < 0 ? text.length() : end + 1) - at;
  }

  private int classEnd() {
    int end = at + 1;
    end += text.startsWith("^", end) ? 1 : 0;
    end += text.startsWith("]", end) ? 1 : 0;
    while (end < text.length() && text.charAt(end) != ']') {
      if (text.charAt(end) == '\\') {
        end++;
      } else if (text.startsWith("[:", end)) {
        int named = text.indexOf(":]", end);
        end = named < 0 ? end : named + 1;
      }
      end++;
    }
    return end;
  }
}
