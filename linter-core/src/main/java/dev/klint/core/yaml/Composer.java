package dev.klint.core.yaml;

import dev.klint.core.text.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.tokens.Token;

/** Puts events together to a tree, without recursion: documents may be ten thousand levels deep. */
final class Composer {
  /** What Go's JSON decoder takes. */
  static final int DEEPEST = 10_000;

  private final Parser parser;
  private final TokenScanner scanner;
  private final Mappings mappings;
  private final int length;
  private final Map<String, Target> anchors = new HashMap<>();
  private final ArrayDeque<Frame> open = new ArrayDeque<>();
  private @Nullable String name;
  private boolean aliases;
  private @Nullable ScanException deferred;

  /**
   * @param length of the text that the file holds
   */
  Composer(Parser parser, TokenScanner scanner, Mappings mappings, int length) {
    this.length = length;
    this.parser = parser;
    this.scanner = scanner;
    this.mappings = mappings;
  }

  /** What an anchor names; empty while it is being read. */
  private static final class Target {
    private @Nullable YamlNode node;
    private @Nullable String name;
  }

  /** A collection that is being read. */
  private record Frame(
      int start,
      boolean mapping,
      boolean flow,
      List<YamlNode> nodes,
      List<@Nullable String> names,
      @Nullable Target target) {
    /** The next node is a key. */
    boolean atKey() {
      return mapping && nodes.size() % 2 == 0;
    }
  }

  /**
   * Reads the first document of the text; what follows it is not looked at.
   *
   * @return empty when there is no document
   * @throws ScanException when it cannot be read, or kubectl can make no JSON of it
   */
  Optional<YamlNode> compose() {
    while (parser.hasNext()) {
      Event event = parser.next();
      switch (event.getEventId()) {
        case Scalar, Alias, MappingStart, SequenceStart -> {
          YamlNode root = node(event);
          if (scanner.peekToken().getTokenId() == Token.ID.DocumentEnd) {
            scanner.next();
          }
          if (deferred != null) {
            throw deferred;
          }
          if (aliases) {
            new AliasBudget().check(root);
          }
          return Optional.of(root);
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private YamlNode node(Event first) {
    Event event = first;
    while (true) {
      YamlNode done = null;
      name = null;
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> begin((CollectionStartEvent) event);
        case MappingEnd, SequenceEnd -> done = end(event);
        case Alias -> done = alias((AliasEvent) event);
        default -> done = scalar((ScalarEvent) event);
      }
      if (done != null) {
        Frame parent = open.peek();
        if (parent == null) {
          return done;
        }
        if (parent.atKey()) {
          parent.names().add(name);
        }
        parent.nodes().add(done);
      }
      event = parser.next();
    }
  }

  private void begin(CollectionStartEvent event) {
    boolean mapping = event.getEventId() == Event.ID.MappingStart;
    if (open.size() >= DEEPEST) {
      defer(
          new ScanException(
              -1, index(event.getStartMark()), "nested more than " + DEEPEST + " levels deep"));
    }
    boolean bare = event.getAnchor().isEmpty() && event.getTag().isEmpty();
    int start = bare ? index(event.getStartMark()) : index(scanner.peekToken().getStartMark());
    open.push(
        new Frame(
            start, mapping, event.isFlow(), new ArrayList<>(), new ArrayList<>(), target(event)));
  }

  private @Nullable Target target(NodeEvent event) {
    Optional<Anchor> anchor = event.getAnchor();
    if (anchor.isEmpty()) {
      return null;
    }
    Target target = new Target();
    anchors.put(anchor.get().getValue(), target);
    return target;
  }

  private YamlNode end(Event event) {
    Frame frame = open.pop();
    List<YamlNode> nodes = frame.nodes();
    int end = index(event.getEndMark());
    if (!frame.flow()) {
      end = nodes.isEmpty() ? frame.start() : nodes.get(nodes.size() - 1).range().end();
    }
    Range range = new Range(frame.start(), Math.max(frame.start(), end));
    YamlNode node = null;
    if (frame.mapping()) {
      try {
        node = mappings.mapping(range, nodes, frame.names(), frame.flow());
      } catch (ScanException e) {
        defer(e);
      }
    }
    if (node == null) {
      node = new SequenceNode(range, List.copyOf(nodes), frame.flow());
    }
    if (frame.target() != null) {
      frame.target().node = node;
    }
    return node;
  }

  private YamlNode alias(AliasEvent event) {
    int start = index(event.getStartMark());
    String name = event.getAlias().getValue();
    Target target = anchors.get(name);
    if (target == null) {
      throw new ScanException(
          -1,
          start,
          "no anchor &" + name + " stands before this alias; quote the value if it is none");
    }
    aliases = true;
    Range range = new Range(start, index(event.getEndMark()));
    if (target.node == null) {
      defer(new ScanException(-1, start, "the alias *" + name + " stands inside of what it names"));
      return new ScalarNode(range, ScalarNode.Type.NULL, "null", ScalarNode.Style.PLAIN);
    }
    this.name = target.name;
    return new AliasNode(range, name, target.node);
  }

  private YamlNode scalar(ScalarEvent event) {
    int end = index(event.getEndMark());
    int start = index(event.getStartMark());
    if (event.getAnchor().isPresent() || event.getTag().isPresent()) {
      boolean written = !event.getValue().isEmpty() || !event.isPlain();
      if (!written && atKey()) {
        end = start; // libyaml has it where its anchor or tag begins
      }
      start = written ? scanner.lastStart() : end;
    } else if (start == end && event.isPlain() && atKey() && open.element().flow()) {
      // libyaml has the key that is missing in {? : a} at its colon
      end = index(scanner.peekToken().getStartMark());
      start = end;
    }
    Range range = new Range(start, end);
    ScalarNode.Style style = style(event);
    Target target = target(event);
    ScalarNode node = new ScalarNode(range, ScalarNode.Type.STRING, event.getValue(), style);
    try {
      node = resolve(event, node);
    } catch (ScanException e) {
      defer(e);
    }
    if (target != null) {
      target.name = name;
      target.node = node;
    }
    return node;
  }

  private boolean atKey() {
    Frame parent = open.peek();
    return parent != null && parent.atKey();
  }

  private ScalarNode resolve(ScalarEvent event, ScalarNode node) {
    boolean key = atKey();
    boolean plain = node.style() == ScalarNode.Style.PLAIN;
    int start = node.range().start();
    String tag = event.getTag().orElse(null);
    if (key
        && plain
        && node.value().equals("<<")
        && (tag == null || tag.equals("tag:yaml.org,2002:merge"))) {
      name = Mappings.MERGE;
      return node;
    }
    Resolver.Resolved resolved =
        Resolver.resolve(tag, node.value(), plain, index(event.getStartMark()));
    name = resolved.name();
    if (resolved.value() == null && !key) {
      throw new ScanException(
          -1, start, node.value() + " is a number that JSON cannot say; quote it");
    }
    if (key && plain && tag == null && resolved.type() == ScalarNode.Type.BOOLEAN) {
      mappings.readAsBoolean(node);
    }
    String value = resolved.value() == null ? node.value() : resolved.value();
    return new ScalarNode(node.range(), resolved.type(), value, node.style());
  }

  /** Errors of meaning come after errors of form, wherever they stand. */
  private void defer(ScanException e) {
    if (deferred == null) {
      deferred = e;
    }
  }

  private static ScalarNode.Style style(ScalarEvent event) {
    return switch (event.getScalarStyle()) {
      case SINGLE_QUOTED -> ScalarNode.Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED -> ScalarNode.Style.DOUBLE_QUOTED;
      case LITERAL -> ScalarNode.Style.LITERAL;
      case FOLDED -> ScalarNode.Style.FOLDED;
      default -> ScalarNode.Style.PLAIN;
    };
  }

  /** The reader may have added a line end: nothing stands behind the text itself. */
  private int index(Optional<Mark> mark) {
    return mark.isPresent() ? Math.min(mark.get().getIndex(), length) : 0;
  }
}
