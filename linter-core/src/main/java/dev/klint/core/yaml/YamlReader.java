package dev.klint.core.yaml;

import dev.klint.core.text.Position;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads documents as kubectl does. PROVISIONAL: to be replaced by the real reader. */
public final class YamlReader {
  private YamlReader() {}

  /** Cuts a stream into chunks, each to be given to {@link #parse}. */
  public static void chunks(String file, InputStream in, Consumer<SourceText> sink)
      throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    int start = 0;
    while (start <= text.length()) {
      int next =
          text.startsWith("---", start)
              ? text.indexOf("\n---", start + 3)
              : text.indexOf("\n---", start);
      int end = next < 0 ? text.length() : next + 1;
      if (end > start) {
        SourceText whole = new SourceText(file, text, Position.START);
        sink.accept(new SourceText(file, text.substring(start, end), whole.position(start)));
      }
      if (next < 0) {
        return;
      }
      start = next + 1;
    }
  }

  public static Parsed parse(SourceText source) {
    LoadSettings settings = LoadSettings.builder().build();
    ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, source.text()));
    List<ReadProblem> problems = new ArrayList<>();
    try {
      Optional<YamlNode> root = Optional.empty();
      while (parser.hasNext()) {
        Event event = parser.next();
        if (event.getEventId() == Event.ID.Scalar
            || event.getEventId() == Event.ID.MappingStart
            || event.getEventId() == Event.ID.SequenceStart) {
          YamlNode node = node(parser, event, new HashMap<>());
          root =
              node instanceof ScalarNode scalar && scalar.isNull()
                  ? Optional.empty()
                  : Optional.of(node);
          break;
        }
      }
      return new Parsed(source, root, List.of(), problems);
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(mark -> mark.getIndex()).orElse(0);
      String message = String.valueOf(e.getProblem());
      problems.add(new ReadProblem(ReadProblem.Kind.UNREADABLE, new Range(at, at), message, null));
      return new Parsed(source, Optional.empty(), List.of(), problems);
    }
  }

  private static YamlNode node(ParserImpl parser, Event event, Map<String, YamlNode> anchors) {
    int start = event.getStartMark().orElseThrow().getIndex();
    int end = event.getEndMark().orElseThrow().getIndex();
    YamlNode node;
    if (event instanceof AliasEvent alias) {
      String name = alias.getAlias().getValue();
      YamlNode target = anchors.get(name);
      if (target == null) {
        throw new IllegalStateException("unknown alias " + name);
      }
      return new AliasNode(new Range(start, end), name, target);
    } else if (event instanceof ScalarEvent scalar) {
      node = scalar(scalar, new Range(start, end));
      scalar.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    } else if (event instanceof SequenceStartEvent sequence) {
      List<YamlNode> items = new ArrayList<>();
      for (Event next = parser.next();
          next.getEventId() != Event.ID.SequenceEnd;
          next = parser.next()) {
        items.add(node(parser, next, anchors));
        end = items.get(items.size() - 1).range().end();
      }
      node = new SequenceNode(new Range(start, end), items, sequence.isFlow());
      sequence.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    } else {
      MappingStartEvent mapping = (MappingStartEvent) event;
      List<MappingNode.Entry> entries = new ArrayList<>();
      Map<String, MappingNode.Entry> members = new LinkedHashMap<>();
      for (Event next = parser.next();
          next.getEventId() != Event.ID.MappingEnd;
          next = parser.next()) {
        YamlNode key = node(parser, next, anchors);
        YamlNode value = node(parser, parser.next(), anchors);
        String name = key instanceof ScalarNode scalar ? scalar.value() : "";
        entries.add(new MappingNode.Entry(name, key, value));
        members.put(name, entries.get(entries.size() - 1));
        end = value.range().end();
      }
      node = new MappingNode(new Range(start, end), entries, mapping.isFlow(), members);
      mapping.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    }
    return node;
  }

  private static ScalarNode scalar(ScalarEvent event, Range range) {
    String text = event.getValue();
    ScalarNode.Style style =
        switch (event.getScalarStyle()) {
          case SINGLE_QUOTED -> ScalarNode.Style.SINGLE_QUOTED;
          case DOUBLE_QUOTED -> ScalarNode.Style.DOUBLE_QUOTED;
          case LITERAL -> ScalarNode.Style.LITERAL;
          case FOLDED -> ScalarNode.Style.FOLDED;
          default -> ScalarNode.Style.PLAIN;
        };
    ScalarNode.Type type = ScalarNode.Type.STRING;
    if (style == ScalarNode.Style.PLAIN) {
      if (text.isEmpty() || text.equals("null") || text.equals("~")) {
        return new ScalarNode(range, ScalarNode.Type.NULL, "null", style);
      } else if (text.equals("true") || text.equals("false")) {
        type = ScalarNode.Type.BOOLEAN;
      } else if (text.matches("-?(0|[1-9][0-9]*)")) {
        type = ScalarNode.Type.INTEGER;
      } else if (text.matches("-?(0|[1-9][0-9]*)\\.[0-9]+")) {
        type = ScalarNode.Type.FLOAT;
      }
    }
    return new ScalarNode(range, type, text, style);
  }
}
