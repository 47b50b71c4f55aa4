package dev.klint.core.suppress;

import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Safety;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.kube.Workload;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.Comment;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads suppressions from comments and from the annotation {@code klint.dev/ignore}. */
public final class Suppressions {
  /** The annotation, on an object or a pod template: {@code RULE: reason}. */
  public static final String ANNOTATION = "klint.dev/ignore";

  private Suppressions() {}

  /**
   * The suppressions in the comments of a chunk.
   *
   * @param root the tree, when there is one
   * @param firstOfFile comments before the content may speak for the whole file
   */
  public static List<Suppression> inComments(
      SourceText source,
      List<Comment> comments,
      Optional<YamlNode> root,
      Subject subject,
      boolean firstOfFile) {
    List<Suppression> found = new ArrayList<>();
    int content = root.isPresent() ? root.get().range().start() : source.text().length();
    for (Comment comment : comments) {
      Directive directive = Directive.ofComment(source.text(comment.range()));
      if (directive == null) {
        continue;
      }
      boolean atTop = firstOfFile && comment.range().start() < content;
      Range covered =
          directive.wholeFile()
              ? (atTop ? new Range(0, 0) : null)
              : root.isPresent() ? covered(source.text(), comment, root.get()) : null;
      found.add(suppression(source, directive, comment, covered, subject));
    }
    return found;
  }

  private static Suppression suppression(
      SourceText source,
      Directive directive,
      Comment comment,
      @Nullable Range covered,
      Subject subject) {
    Range range = covered == null ? new Range(0, 0) : covered;
    return new Suppression(
        directive.rules(),
        directive.wholeFile() && covered != null,
        source.position(range.start()).offset(),
        source.position(range.end()).offset(),
        Location.of(source, comment.range()),
        subject,
        Optional.of(removal(source, comment)));
  }

  private static @Nullable Range covered(String text, Comment comment, YamlNode root) {
    int line = comment.range().start();
    if (comment.alone()) {
      line = nextContent(text, comment.range().end());
    }
    int from = text.lastIndexOf('\n', Math.max(0, line - 1)) + 1;
    int to = text.indexOf('\n', line);
    return LineNodes.beginningIn(root, line == 0 ? 0 : from, to < 0 ? text.length() + 1 : to);
  }

  /** Behind further comments and empty lines. */
  private static int nextContent(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  /** With its whole line when nothing else stands there, else with the blanks before it. */
  private static Fix removal(SourceText source, Comment comment) {
    String text = source.text();
    int start = comment.range().start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    int end = comment.range().end();
    if (comment.alone()) {
      while (end < text.length() && text.charAt(end - 1) != '\n') {
        end++;
      }
    }
    return Fix.replace(Safety.SAFE, "remove the suppression", source, new Range(start, end), "");
  }

  /** The suppressions in the annotations of a resource and of its pod template. */
  public static List<Suppression> inAnnotations(Resource resource) {
    List<Suppression> found = new ArrayList<>();
    add(resource.field(), resource.root().range(), found);
    Optional<Workload> workload = Workload.of(resource);
    if (workload.isPresent() && !resource.kind().equals("Pod")) {
      Field template = workload.get().template();
      YamlNode node = template.node();
      if (node != null) {
        add(template, node.range(), found);
      }
    }
    return found;
  }

  private static void add(Field object, Range covered, List<Suppression> found) {
    Field annotation = object.get("metadata").get("annotations").key(ANNOTATION);
    Directive directive = Directive.ofAnnotation(annotation.stringOr(""));
    if (directive != null) {
      SourceText source = object.resource().source();
      found.add(
          new Suppression(
              directive.rules(),
              false,
              source.position(covered.start()).offset(),
              source.position(covered.end()).offset(),
              Location.of(source, annotation.where()),
              Subject.of(object.resource()),
              Optional.empty()));
    }
  }
}
