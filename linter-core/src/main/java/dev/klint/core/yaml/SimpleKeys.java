package dev.klint.core.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Integer, Level> byToken = new HashMap<>();

  SimpleKeys(Cursor cursor) {
    this.cursor = cursor;
    levels.add(new Level());
  }

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
      return mark().map(Mark::getColumn).orElse(0);
    }

    private int line() {
      return mark().map(Mark::getLine).orElse(0);
    }

    private int position() {
      return mark().map(Mark::getIndex).orElse(0);
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
    byToken.put(token, level);
  }

  /** No key began at the current level. */
  void remove() {
    Level level = current();
    if (level.possible) {
      if (level.required) {
        throw missingColon(level);
      }
      level.possible = false;
      byToken.remove(level.token);
    }
  }

  /** The key of the current level, if its colon may stand here. */
  Optional<Level> take() {
    Level level = current();
    if (!isValid(level)) {
      return Optional.empty();
    }
    level.possible = false;
    byToken.remove(level.token);
    return Optional.of(level);
  }

  /** Whether the token may turn out to begin a key. */
  boolean mayBegin(int token) {
    Level level = byToken.get(token);
    return level != null && isValid(level);
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
    byToken.remove(levels.remove(levels.size() - 1).token);
  }

  private Level current() {
    return levels.get(levels.size() - 1);
  }

  private ScanException missingColon(Level level) {
    return new ScanException(level.position(), cursor.position(), "a key needs a colon behind it");
  }
}
