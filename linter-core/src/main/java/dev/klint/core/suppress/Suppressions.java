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
import dev.klint.core.yaml.Parsed;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads suppressions from comments and from the annotation {@code klint.dev/ignore}. */
public final class Suppressions {
  /** The annotation, on an object or a pod template: {@code RULE: reason}. */
  public static final String ANNOTATION = "klint.dev/ignore";

  private Suppressions() {}

  /**
   * The suppressions in the comments of a chunk.
   *
   * @param firstOfFile comments before the content may speak for the whole file
   */
  public static List<Suppression> inComments(Parsed parsed, Subject subject, boolean firstOfFile) {
    List<Suppression> found = new ArrayList<>();
    SourceText source = parsed.source();
    int content =
        parsed.root().isPresent() ? parsed.root().get().range().start() : source.text().length();
    NodeLines lines = null;
    addSeparator(parsed, subject, firstOfFile, found);
    for (Comment comment : parsed.comments()) {
      Directive directive = Directive.find(source.text(), comment.range());
      if (directive == null) {
        continue;
      }
      if (directive.wholeFile()) {
        boolean atTop = firstOfFile && comment.range().start() < content;
        found.add(wholeFile(parsed, source, directive, comment, subject, atTop));
      } else {
        lines = lines == null ? new NodeLines(source.text(), parsed.root()) : lines;
        Range covered =
            comment.alone() ? lines.above(comment.range()) : lines.behind(comment.range());
        long from = source.position(covered.start()).offset();
        long to = source.position(covered.end()).offset();
        found.add(suppression(parsed, source, directive, comment, subject, from, to));
      }
    }
    return found;
  }

  /** A comment on the line {@code ---} speaks for the document that follows. */
  private static void addSeparator(
      Parsed parsed, Subject subject, boolean firstOfFile, List<Suppression> found) {
    SourceText line = parsed.source().separator();
    if (line == null) {
      return;
    }
    int end = line.text().stripTrailing().length();
    Comment comment = new Comment(new Range(line.text().indexOf('#'), end), false);
    Directive directive = Directive.find(line.text(), comment.range());
    if (directive != null && directive.wholeFile()) {
      found.add(wholeFile(parsed, line, directive, comment, subject, firstOfFile));
    } else if (directive != null) {
      long from = line.position(0).offset();
      long to = parsed.source().position(parsed.source().text().length()).offset();
      found.add(suppression(parsed, line, directive, comment, subject, from, to));
    }
  }

  private static Suppression wholeFile(
      Parsed parsed,
      SourceText source,
      Directive directive,
      Comment comment,
      Subject subject,
      boolean atTop) {
    Directive followed =
        atTop
            ? directive
            : directive.mistaken("ignore-file stands at the top of a file or nowhere");
    return suppression(parsed, source, followed, comment, subject, 0, Long.MAX_VALUE);
  }

  private static Suppression suppression(
      Parsed parsed,
      SourceText source,
      Directive directive,
      Comment comment,
      Subject subject,
      long from,
      long to) {
    return new Suppression(
        names(source, directive),
        from,
        to,
        Location.of(source, directive.range()),
        subject,
        !parsed.unreadable(),
        Optional.of(removal(source, directive, comment)),
        directive.mistake());
  }

  private static List<Suppression.Name> names(SourceText source, Directive directive) {
    List<Suppression.Name> names = new ArrayList<>();
    List<Directive.Name> written = directive.names();
    for (int i = 0; i < written.size(); i++) {
      Range range = written.get(i).range();
      int start = i == 0 ? range.start() : written.get(i - 1).range().end();
      int end = i == 0 && written.size() > 1 ? written.get(1).range().start() : range.end();
      Fix fix =
          Fix.replace(
              Safety.SAFE, "remove " + written.get(i).text(), source, new Range(start, end), "");
      names.add(
          new Suppression.Name(
              written.get(i).text(), Location.of(source, range), Optional.of(fix)));
    }
    return names;
  }

  /** With its whole line when nothing else stands there, else with the blanks before it. */
  private static Fix removal(SourceText source, Directive directive, Comment comment) {
    String text = source.text();
    int start = directive.range().start();
    boolean wholeLine = comment.alone() && start == comment.range().start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    int end = comment.range().end();
    if (wholeLine) {
      end += text.startsWith("\r\n", end) ? 2 : end < text.length() ? 1 : 0;
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
    YamlNode value = annotation.node();
    if (value == null) {
      return;
    }
    SourceText source = object.resource().source();
    Directive directive = Directive.ofAnnotation(annotation.stringOr(""), annotation.where());
    List<Suppression.Name> names = new ArrayList<>();
    for (Directive.Name name : directive.names()) {
      Location place = Location.of(source, name.range());
      names.add(new Suppression.Name(name.text(), place, Optional.empty()));
    }
    found.add(
        new Suppression(
            names,
            source.position(covered.start()).offset(),
            source.position(covered.end()).offset(),
            Location.of(source, directive.range()),
            Subject.of(object.resource()),
            true,
            Optional.empty(),
            directive.mistake()));
  }
}
