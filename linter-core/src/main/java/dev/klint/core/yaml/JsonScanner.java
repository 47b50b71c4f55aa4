package dev.klint.core.yaml;

import java.util.BitSet;

/**
 * Finds where a JSON value ends, byte by byte, and the first byte that makes it none, as the
 * scanner of Go's {@code encoding/json} does.
 */
final class JsonScanner {
  /** What a byte means for the value. */
  enum Step {
    /** It belongs to the value, which goes on. */
    MORE,
    /** It is the last of the value. */
    LAST,
    /** The value, a number, ended before it. */
    BEHIND,
    /** No value goes on like this. */
    WRONG
  }

  private enum State {
    VALUE,
    FIRST_KEY,
    KEY,
    COLON,
    FIRST_ITEM,
    AFTER_VALUE,
    STRING,
    ESCAPE,
    HEX,
    WORD,
    MINUS,
    ZERO,
    DIGITS,
    POINT,
    FRACTION,
    EXPONENT,
    SIGNED_EXPONENT,
    EXPONENT_DIGITS
  }

  private static final int DEEPEST = 10_000;

  private final BitSet mappings = new BitSet();
  private State state = State.VALUE;
  private int depth;
  private boolean key;
  private int hexLeft;
  private String word = "";
  private int wordAt;

  /** No byte follows: whether what was read is a whole value. */
  boolean isWhole() {
    return depth == 0 && isWholeNumber();
  }

  Step step(byte b) {
    char c = (char) (b & 0xFF);
    return switch (state) {
      case VALUE, FIRST_ITEM -> value(c);
      case FIRST_KEY, KEY -> key(c);
      case COLON -> c == ':' ? to(State.VALUE) : isSpace(c) ? Step.MORE : Step.WRONG;
      case AFTER_VALUE -> afterValue(c);
      case STRING -> string(c);
      case ESCAPE -> escape(c);
      case HEX -> hex(c);
      case WORD -> word(c);
      default -> number(c);
    };
  }

  private Step to(State next) {
    state = next;
    return Step.MORE;
  }

  private Step value(char c) {
    if (isSpace(c)) {
      return Step.MORE;
    } else if (c == ']' && state == State.FIRST_ITEM) {
      return close();
    } else if (c == '-') {
      return to(State.MINUS);
    } else if (Cursor.isDigit(c)) {
      return to(c == '0' ? State.ZERO : State.DIGITS);
    }
    return switch (c) {
      case '{', '[' -> open(c == '{');
      case '"' -> {
        key = false;
        yield to(State.STRING);
      }
      case 't' -> begin("true");
      case 'f' -> begin("false");
      case 'n' -> begin("null");
      default -> Step.WRONG;
    };
  }

  private Step open(boolean mapping) {
    if (depth >= DEEPEST) {
      return Step.WRONG;
    }
    mappings.set(depth++, mapping);
    return to(mapping ? State.FIRST_KEY : State.FIRST_ITEM);
  }

  private Step close() {
    depth--;
    return ended();
  }

  /** A value has ended with the byte at hand. */
  private Step ended() {
    state = State.AFTER_VALUE;
    return depth == 0 ? Step.LAST : Step.MORE;
  }

  private Step key(char c) {
    if (isSpace(c)) {
      return Step.MORE;
    } else if (c == '}' && state == State.FIRST_KEY) {
      return close();
    }
    key = true;
    return c == '"' ? to(State.STRING) : Step.WRONG;
  }

  private Step afterValue(char c) {
    boolean mapping = mappings.get(depth - 1);
    if (isSpace(c)) {
      return Step.MORE;
    } else if (c == ',') {
      return to(mapping ? State.KEY : State.VALUE);
    }
    return c == (mapping ? '}' : ']') ? close() : Step.WRONG;
  }

  private Step string(char c) {
    if (c == '\\') {
      return to(State.ESCAPE);
    } else if (c == '"') {
      return key ? to(State.COLON) : ended();
    }
    return c < ' ' ? Step.WRONG : Step.MORE;
  }

  private Step escape(char c) {
    if (c == 'u') {
      hexLeft = 4;
      return to(State.HEX);
    }
    return "\"\\/bfnrt".indexOf(c) >= 0 ? to(State.STRING) : Step.WRONG;
  }

  private Step hex(char c) {
    if (Cursor.hexDigit(c) < 0) {
      return Step.WRONG;
    }
    return --hexLeft == 0 ? to(State.STRING) : Step.MORE;
  }

  private Step begin(String expected) {
    word = expected;
    wordAt = 1;
    return to(State.WORD);
  }

  private Step word(char c) {
    if (c != word.charAt(wordAt)) {
      return Step.WRONG;
    }
    return ++wordAt == word.length() ? ended() : Step.MORE;
  }

  private Step number(char c) {
    boolean digit = Cursor.isDigit(c);
    boolean exponent = c == 'e' || c == 'E';
    return switch (state) {
      case MINUS -> digit ? to(c == '0' ? State.ZERO : State.DIGITS) : Step.WRONG;
      case POINT -> digit ? to(State.FRACTION) : Step.WRONG;
      case EXPONENT ->
          digit
              ? to(State.EXPONENT_DIGITS)
              : c == '+' || c == '-' ? to(State.SIGNED_EXPONENT) : Step.WRONG;
      case SIGNED_EXPONENT -> digit ? to(State.EXPONENT_DIGITS) : Step.WRONG;
      case EXPONENT_DIGITS -> digit ? Step.MORE : behindNumber(c);
      case FRACTION -> digit ? Step.MORE : exponent ? to(State.EXPONENT) : behindNumber(c);
      default -> {
        if (digit && state == State.DIGITS) {
          yield Step.MORE;
        }
        yield c == '.' ? to(State.POINT) : exponent ? to(State.EXPONENT) : behindNumber(c);
      }
    };
  }

  private Step behindNumber(char c) {
    state = State.AFTER_VALUE;
    return depth == 0 ? Step.BEHIND : afterValue(c);
  }

  private boolean isWholeNumber() {
    return switch (state) {
      case ZERO, DIGITS, FRACTION, EXPONENT_DIGITS -> true;
      default -> false;
    };
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
