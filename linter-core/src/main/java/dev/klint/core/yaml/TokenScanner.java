package dev.klint.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.tokens.AliasToken;
import org.snakeyaml.engine.v2.tokens.AnchorToken;
import org.snakeyaml.engine.v2.tokens.BlockEndToken;
import org.snakeyaml.engine.v2.tokens.BlockEntryToken;
import org.snakeyaml.engine.v2.tokens.BlockMappingStartToken;
import org.snakeyaml.engine.v2.tokens.BlockSequenceStartToken;
import org.snakeyaml.engine.v2.tokens.DocumentEndToken;
import org.snakeyaml.engine.v2.tokens.DocumentStartToken;
import org.snakeyaml.engine.v2.tokens.FlowEntryToken;
import org.snakeyaml.engine.v2.tokens.FlowMappingEndToken;
import org.snakeyaml.engine.v2.tokens.FlowMappingStartToken;
import org.snakeyaml.engine.v2.tokens.FlowSequenceEndToken;
import org.snakeyaml.engine.v2.tokens.FlowSequenceStartToken;
import org.snakeyaml.engine.v2.tokens.KeyToken;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.StreamEndToken;
import org.snakeyaml.engine.v2.tokens.StreamStartToken;
import org.snakeyaml.engine.v2.tokens.TagToken;
import org.snakeyaml.engine.v2.tokens.Token;
import org.snakeyaml.engine.v2.tokens.ValueToken;

/**
 * Cuts text into tokens as libyaml does (kubectl and the API server read YAML with a translation of
 * it), for SnakeYAML Engine's parser. Marks count UTF-16 units.
 */
final class TokenScanner implements Scanner {
  private static final int DEEPEST = 10_000;

  private final Cursor cursor;
  private final CommentList comments;
  private final SimpleKeys keys;
  private final PlainScalars plainScalars;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Integer> indents = new ArrayList<>();
  private int head;
  private int parsed;
  private int indent = -1;
  private int flowLevel;
  private boolean keyAllowed = true;
  private boolean ended;
  private boolean valueRefused;
  private int lastStart;

  TokenScanner(Cursor cursor, CommentList comments) {
    this.cursor = cursor;
    this.comments = comments;
    this.keys = new SimpleKeys(cursor);
    this.plainScalars = new PlainScalars(cursor);
    Optional<Mark> start = cursor.mark();
    tokens.add(new StreamStartToken(start, start));
  }

  @Override
  public boolean checkToken(Token.ID... choices) {
    Token.ID id = peekToken().getTokenId();
    for (Token.ID choice : choices) {
      if (id == choice) {
        return true;
      }
    }
    return choices.length == 0;
  }

  /**
   * Right after it has found no value indicator behind a key, SnakeYAML Engine takes a scalar for
   * the value; libyaml does not, so the answer then is no.
   */
  @Override
  public boolean checkToken(Token.ID choice) {
    boolean behindKey = valueRefused && choice == Token.ID.Scalar;
    boolean is = peekToken().getTokenId() == choice;
    valueRefused = choice == Token.ID.Value && !is;
    return is && !behindKey;
  }

  @Override
  public Token peekToken() {
    while (needsMore()) {
      fetch();
    }
    return tokens.get(head);
  }

  @Override
  public boolean hasNext() {
    return !ended || head < tokens.size();
  }

  @Override
  public Token next() {
    Token token = peekToken();
    if (token.getTokenId() == Token.ID.Directive) {
      Directives.taken(token);
    }
    Optional<Mark> start = token.getStartMark();
    lastStart = start.isPresent() ? start.get().getIndex() : 0;
    head++;
    parsed++;
    if (head == tokens.size()) {
      tokens.clear();
      head = 0;
    }
    return token;
  }

  /** Where the token began that was taken last. */
  int lastStart() {
    return lastStart;
  }

  /** Where content stands that no token taken so far belongs to: -1 when there is none. */
  int leftOver() {
    for (Token token : tokens.subList(head, tokens.size())) {
      switch (token.getTokenId()) {
        case BlockEnd, StreamEnd, DocumentEnd, DocumentStart -> {}
        default -> {
          return token.getStartMark().map(Mark::getIndex).orElse(-1);
        }
      }
    }
    return -1;
  }

  @Override
  public void resetDocumentIndex() {}

  private boolean needsMore() {
    // asked at the end too: a key that lacks its colon is an error there
    return (head == tokens.size() || keys.mayBegin(parsed)) && !ended;
  }

  /** The number that the next token will have. */
  private int nextNumber() {
    return parsed + tokens.size() - head;
  }

  private void fetch() {
    skipToToken();
    unroll(cursor.column());
    char c = cursor.peek();
    if (c == Cursor.END) {
      fetchStreamEnd();
    } else if (cursor.column() == 0 && c == '%') {
      leaveBlocks();
      tokens.add(new Directives(cursor, comments).read());
    } else if (cursor.atDocumentIndicator()) {
      leaveBlocks();
      Optional<Mark> start = cursor.mark();
      cursor.skip(3);
      tokens.add(
          c == '-'
              ? new DocumentStartToken(start, cursor.mark())
              : new DocumentEndToken(start, cursor.mark()));
    } else {
      fetchInDocument(c);
    }
  }

  private void fetchInDocument(char c) {
    boolean blankNext = Cursor.isBlankOrEnd(cursor.peek(1));
    boolean inFlow = flowLevel > 0;
    switch (c) {
      case '[', '{' -> fetchFlowStart(c);
      case ']', '}' -> fetchFlowEnd(c);
      case ',' -> fetchFlowEntry();
      case '*', '&' -> fetchAnchor(c);
      case '!' -> fetchTag();
      case '\'', '"' -> fetchQuoted(c);
      case '-' -> {
        if (blankNext) {
          fetchBlockEntry();
        } else {
          fetchPlain();
        }
      }
      case '?' -> {
        if (inFlow || blankNext) {
          fetchKey();
        } else {
          fetchPlain();
        }
      }
      case ':' -> {
        if (inFlow || blankNext) {
          fetchValue();
        } else {
          fetchPlain();
        }
      }
      case '|', '>' -> {
        if (inFlow) {
          throw noToken(c);
        }
        fetchBlockScalar(c);
      }
      case '\t', '#', '%', '@', '`' -> throw noToken(c);
      default -> fetchPlain();
    }
  }

  private ScanException noToken(char c) {
    String message =
        c == '\t'
            ? "a tab cannot indent or begin a value; use spaces"
            : "a value cannot begin with " + c + "; quote it";
    return new ScanException(-1, cursor.position(), message);
  }

  private void skipToToken() {
    while (true) {
      if (cursor.index() == 0 && cursor.peek() == '\uFEFF') {
        cursor.skip();
      }
      cursor.skipSpaces();
      while (cursor.peek() == '\t' && (flowLevel > 0 || !keyAllowed)) {
        cursor.skip();
        cursor.skipSpaces();
      }
      if (cursor.peek() == '#') {
        comments.read(cursor);
      }
      if (!Cursor.isBreak(cursor.peek())) {
        return;
      }
      cursor.skipBreak();
      if (flowLevel == 0) {
        keyAllowed = true;
      }
    }
  }

  private void saveKey() {
    if (keyAllowed) {
      keys.save(nextNumber(), flowLevel == 0 && indent == cursor.column());
    }
  }

  /**
   * A block collection begins at this column, before the token of this number (-1: the next one),
   * if it is deeper.
   */
  private void roll(int column, int number, boolean sequence, Optional<Mark> mark) {
    if (flowLevel > 0 || indent >= column) {
      return;
    }
    indents.add(indent);
    indent = column;
    if (indents.size() > DEEPEST) {
      throw new ScanException(
          -1, cursor.position(), "nested more than " + DEEPEST + " levels deep");
    }
    Token token =
        sequence ? new BlockSequenceStartToken(mark, mark) : new BlockMappingStartToken(mark, mark);
    insert(number, token);
  }

  private void insert(int number, Token token) {
    int at = number - parsed;
    if (number < 0 || at < 0) {
      tokens.add(token);
    } else {
      tokens.add(head + at, token);
    }
  }

  /** Block collections that are deeper than this column end here. */
  private void unroll(int column) {
    if (flowLevel > 0) {
      return;
    }
    while (indent > column) {
      Optional<Mark> here = cursor.mark();
      tokens.add(new BlockEndToken(here, here));
      indent = indents.remove(indents.size() - 1);
    }
  }

  private void leaveBlocks() {
    unroll(-1);
    keys.remove();
    keyAllowed = false;
  }

  private void fetchStreamEnd() {
    leaveBlocks();
    Optional<Mark> here = cursor.mark();
    tokens.add(new StreamEndToken(here, here));
    ended = true;
  }

  private void fetchFlowStart(char c) {
    saveKey();
    keys.down(nextNumber());
    if (++flowLevel > DEEPEST) {
      throw new ScanException(
          -1, cursor.position(), "nested more than " + DEEPEST + " levels deep");
    }
    keyAllowed = true;
    Optional<Mark> start = cursor.mark();
    cursor.skip();
    Optional<Mark> end = cursor.mark();
    tokens.add(
        c == '[' ? new FlowSequenceStartToken(start, end) : new FlowMappingStartToken(start, end));
  }

  private void fetchFlowEnd(char c) {
    keys.remove();
    if (flowLevel > 0) {
      flowLevel--;
      keys.up();
    }
    keyAllowed = false;
    Optional<Mark> start = cursor.mark();
    cursor.skip();
    Optional<Mark> end = cursor.mark();
    tokens.add(
        c == ']' ? new FlowSequenceEndToken(start, end) : new FlowMappingEndToken(start, end));
  }

  private void fetchFlowEntry() {
    keys.remove();
    keyAllowed = true;
    Optional<Mark> start = cursor.mark();
    cursor.skip();
    tokens.add(new FlowEntryToken(start, cursor.mark()));
  }

  private void fetchBlockEntry() {
    Optional<Mark> start = cursor.mark();
    if (flowLevel == 0) {
      if (!keyAllowed) {
        throw new ScanException(-1, cursor.position(), "a list item cannot begin here");
      }
      roll(cursor.column(), -1, true, start);
    }
    keys.remove();
    keyAllowed = true;
    cursor.skip();
    tokens.add(new BlockEntryToken(start, cursor.mark()));
  }

  private void fetchKey() {
    Optional<Mark> start = cursor.mark();
    if (flowLevel == 0) {
      if (!keyAllowed) {
        throw new ScanException(-1, cursor.position(), "a key cannot begin here");
      }
      roll(cursor.column(), -1, false, start);
    }
    keys.remove();
    keyAllowed = flowLevel == 0;
    cursor.skip();
    tokens.add(new KeyToken(start, cursor.mark()));
  }

  private void fetchValue() {
    Optional<Mark> start = cursor.mark();
    Optional<SimpleKeys.Level> key = keys.take();
    if (key.isPresent()) {
      SimpleKeys.Level began = key.get();
      insert(began.token(), new KeyToken(began.mark(), began.mark()));
      roll(began.column(), began.token(), false, began.mark());
      keyAllowed = false;
    } else {
      if (flowLevel == 0) {
        if (!keyAllowed) {
          throw new ScanException(
              -1,
              cursor.position(),
              "a value with a colon in it cannot stand here; quote it or begin a new line");
        }
        roll(cursor.column(), -1, false, start);
      }
      keyAllowed = flowLevel == 0;
    }
    cursor.skip();
    tokens.add(new ValueToken(start, cursor.mark()));
  }

  private void fetchAnchor(char c) {
    saveKey();
    keyAllowed = false;
    int start = cursor.position();
    Optional<Mark> mark = cursor.mark();
    cursor.skip();
    StringBuilder name = new StringBuilder();
    while (Cursor.isWord(cursor.peek())) {
      cursor.read(name);
    }
    char next = cursor.peek();
    if (name.length() == 0 || !(Cursor.isBlankOrEnd(next) || "?:,]}%@`".indexOf(next) >= 0)) {
      String what = c == '*' ? "an alias" : "an anchor";
      throw new ScanException(
          start,
          cursor.position(),
          what + " has a name of letters, digits, - and _; quote the value if it is none");
    }
    Anchor anchor = new Anchor(name.toString());
    tokens.add(
        c == '*'
            ? new AliasToken(anchor, mark, cursor.mark())
            : new AnchorToken(anchor, mark, cursor.mark()));
  }

  private void fetchTag() {
    saveKey();
    keyAllowed = false;
    Optional<Mark> start = cursor.mark();
    tokens.add(new TagToken(new Tags(cursor).read(), start, cursor.mark()));
  }

  private void fetchQuoted(char quote) {
    saveKey();
    keyAllowed = false;
    Optional<Mark> start = cursor.mark();
    String value = new QuotedScalars(cursor).read();
    ScalarStyle style = quote == '"' ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.SINGLE_QUOTED;
    tokens.add(new ScalarToken(value, false, style, start, cursor.mark()));
  }

  private void fetchPlain() {
    saveKey();
    keyAllowed = false;
    Optional<Mark> start = cursor.mark();
    PlainScalars.Plain plain = plainScalars.read(indent, flowLevel > 0);
    if (plain.lineEnded()) {
      keyAllowed = true;
    }
    tokens.add(new ScalarToken(plain.value(), true, ScalarStyle.PLAIN, start, plain.end()));
  }

  private void fetchBlockScalar(char c) {
    keys.remove();
    keyAllowed = true;
    Optional<Mark> start = cursor.mark();
    BlockScalars.Block block = new BlockScalars(cursor, comments).read(c == '|', indent);
    ScalarStyle style = c == '|' ? ScalarStyle.LITERAL : ScalarStyle.FOLDED;
    tokens.add(new ScalarToken(block.value(), false, style, start, block.end()));
  }
}
