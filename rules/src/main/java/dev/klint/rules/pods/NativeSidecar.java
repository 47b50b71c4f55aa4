package dev.klint.rules.pods;

import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import dev.klint.core.text.TextEdit;
import dev.klint.core.yaml.BlockLayout;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fix that makes a container a native sidecar, where the layout can be kept. */
final class NativeSidecar {
  private static final String ALWAYS = "restartPolicy: Always";

  private NativeSidecar() {}

  /** Of an init container, which stays where it is. */
  static Optional<Fix> inPlace(Container container) {
    SourceText source = container.field().resource().source();
    Field list = container.workload().spec().get("initContainers");
    boolean written =
        list.node() instanceof SequenceNode inits
            && inits.items().contains(container.field().node());
    return (written ? always(container) : Optional.<TextEdit>empty())
        .map(edit -> Fix.of(Safety.UNSAFE, "add " + ALWAYS, source, List.of(edit)));
  }

  private static Optional<TextEdit> always(Container container) {
    SourceText source = container.field().resource().source();
    return container.field().node() instanceof MappingNode mapping
        ? BlockLayout.addMember(source, mapping, "image", ALWAYS)
        : Optional.empty();
  }

  /** Of an app container, which moves to the end of the init containers. */
  static Optional<Fix> moved(Container container) {
    SourceText source = container.field().resource().source();
    Field spec = container.workload().spec();
    Optional<TextEdit> always = always(container);
    if (always.isEmpty()
        || !container.field().get("restartPolicy").missing()
        || !(spec.node() instanceof MappingNode pod)
        || !(written(pod, "containers") instanceof SequenceNode apps)
        || apps.items().size() < 2) {
      return Optional.empty();
    }
    int index = apps.items().indexOf(container.field().node());
    Optional<Range> lines = index < 0 ? Optional.empty() : BlockLayout.item(source, apps, index);
    if (lines.isEmpty() || !lines.get().contains(always.get().range())) {
      return Optional.empty();
    }
    int split = always.get().range().start();
    String text =
        source.text(new Range(lines.get().start(), split))
            + always.get().text()
            + source.text(new Range(split, lines.get().end()));
    return target(source, pod, lines.get(), text)
        .map(
            insert ->
                Fix.of(
                    Safety.UNSAFE,
                    "move it to initContainers with " + ALWAYS,
                    source,
                    List.of(insert, new TextEdit(lines.get(), ""))));
  }

  /** Behind the last init container, or above the containers when there is none. */
  private static Optional<TextEdit> target(
      SourceText source, MappingNode pod, Range moved, String text) {
    MappingNode.Entry containers = pod.member("containers");
    if (written(pod, "initContainers") instanceof SequenceNode inits && !inits.items().isEmpty()) {
      Optional<Range> last = BlockLayout.item(source, inits, inits.items().size() - 1);
      boolean aligned = last.isPresent() && dash(source, last.get()) == dash(source, moved);
      return aligned ? Optional.of(insert(last.get().end(), text)) : Optional.empty();
    }
    if (containers == null || pod.member("initContainers") != null) {
      return Optional.empty();
    }
    int key = containers.key().range().start();
    int line = BlockLayout.lineStart(source, key);
    String indent = source.text().substring(line, key);
    return indent.isBlank()
        ? Optional.of(
            insert(line, indent + "initContainers:" + BlockLayout.lineBreak(source) + text))
        : Optional.empty();
  }

  private static TextEdit insert(int at, String text) {
    return new TextEdit(new Range(at, at), text);
  }

  private static int dash(SourceText source, Range lines) {
    return source.text().indexOf('-', lines.start()) - lines.start();
  }

  /** The value as written here: an alias is not followed. */
  private static @Nullable YamlNode written(MappingNode mapping, String name) {
    MappingNode.Entry entry = mapping.member(name);
    return entry == null ? null : entry.value();
  }
}
