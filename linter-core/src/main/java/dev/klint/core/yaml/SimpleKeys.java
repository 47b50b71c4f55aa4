package dev.klint.core.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Places where a key may have begun, one for each level of flow collections: only the colon behind
 * it tells. A simple key lies on one line and is at most 1024 signs long.
 */
final class SimpleKeys {
  private static final int LONGEST = 1024;

  private final Cursor cursor;
  private final List<Level> levels = new ArrayList<>();

  /** Keys that may have begun, in the order of their first tokens. */
  private final ArrayDeque<Candidate> candidates = new ArrayDeque<>();

  SimpleKeys(Cursor cursor) {
    this.cursor = cursor;
    levels.add(new Level());
  }

  private record Candidate(int token, Level level) {}

  /** What is known of the key at one level. */
  static final class Level {
    private boolean possible;
    private boolean required;
    private int token;
    private int index;
    private Optional<Mark> mark = Optional.empty();

    int token() {
      return token;
    }

    Optional<Mark> mark() {
      return mark;
    }

    int column() {
      return mark.isPresent() ? mark.get().getColumn() : 0;
    }

    private int line() {
      return mark.isPresent() ? mark.get().getLine() : 0;
    }

    private int position() {
      return mark.isPresent() ? mark.get().getIndex() : 0;
    }
  }

  /**
   * A key may begin here.
   *
   * @param token the number that its first token will have
   * @param required nothing but a key can stand here
   */
  void save(int token, boolean required) {
    remove();
    Level level = current();
    level.possible = true;
    level.required = required;
    level.token = token;
    level.index = cursor.index();
    level.mark = cursor.mark();
    forget(token);
    candidates.addLast(new Candidate(token, level));
  }

  /** No key began at the current level. */
  void remove() {
    Level level = current();
    if (level.possible) {
      if (level.required) {
        throw missingColon(level);
      }
      level.possible = false;
      forget(level.token);
    }
  }

  /** The key of the current level, if its colon may stand here. */
  Optional<Level> take() {
    Level level = current();
    if (!isValid(level)) {
      return Optional.empty();
    }
    level.possible = false;
    forget(level.token);
    return Optional.of(level);
  }

  /** Whether the token may turn out to begin a key. */
  boolean mayBegin(int token) {
    while (!candidates.isEmpty() && candidates.getFirst().token() < token) {
      candidates.removeFirst();
    }
    return !candidates.isEmpty()
        && candidates.getFirst().token() == token
        && isValid(candidates.getFirst().level());
  }

  /**
   * Later tokens than this one are never candidates: what is looked for is the last, if it is
   * there.
   */
  private void forget(int token) {
    if (!candidates.isEmpty() && candidates.getLast().token() == token) {
      candidates.removeLast();
    }
  }

  private boolean isValid(Level level) {
    if (!level.possible) {
      return false;
    }
    if (level.line() < cursor.line() || level.index + LONGEST < cursor.index()) {
      if (level.required) {
        throw missingColon(level);
      }
      level.possible = false;
      return false;
    }
    return true;
  }

  /** A flow collection begins. */
  void down(int token) {
    Level level = new Level();
    level.token = token;
    levels.add(level);
  }

  /** A flow collection ends. */
  void up() {
    forget(levels.remove(levels.size() - 1).token);
  }

  private Level current() {
    return levels.get(levels.size() - 1);
  }

  private ScanException missingColon(Level level) {
    return new ScanException(level.position(), cursor.position(), "a key needs a colon behind it");
  }
}
