package dev.klint.core.report;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Related;
import dev.klint.core.finding.Severity;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.text.Printable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** For people: each finding with the line it is about, what belongs to it, and how to mend it. */
public final class FullReporter implements Reporter {
  private final Style style;

  /**
   * @param colour whether to write ANSI colour codes
   */
  public FullReporter(boolean colour) {
    this.style = colour ? Style.ANSI : Style.PLAIN;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Map<Subject, DocumentReport> documents = new HashMap<>();
    if (!report.findings().isEmpty()) {
      for (DocumentReport document : report.documents()) {
        documents.put(document.subject(), document);
      }
    }
    boolean first = true;
    for (Finding finding : report.findings()) {
      if (!first) {
        out.append('\n');
      }
      first = false;
      DocumentReport document = documents.get(finding.subject());
      write(finding, document == null ? "" : Printable.of(document.title()), report.targets(), out);
    }
  }

  private void write(Finding finding, String document, KubeVersions targets, Appendable out)
      throws IOException {
    int gutter = gutter(finding);
    String colour = style.of(finding.severity());
    out.append(colour).append(finding.severity().word());
    out.append('[').append(finding.rule()).append(']').append(style.reset());
    out.append(style.bold()).append(": ").append(Printable.of(finding.message()));
    out.append(style.reset()).append('\n');
    place("-->", finding.location(), gutter, out);
    if (!document.isEmpty()) {
      out.append("  ").append(document);
    }
    if (!finding.versions().and(targets).equals(targets)) {
      out.append("  (").append(finding.versions().ranges()).append(')');
    }
    out.append('\n');
    frame(finding.location(), gutter, '^', colour, "", out);
    String shown = finding.location().file();
    for (Related related : finding.related()) {
      if (!related.location().file().equals(shown)) {
        shown = related.location().file();
        place(":::", related.location(), gutter, out);
        out.append('\n');
      }
      frame(related.location(), gutter, '-', style.frame(), related.message(), out);
    }
    notes(finding, gutter, out);
  }

  private void notes(Finding finding, int gutter, Appendable out) throws IOException {
    if (!finding.help().isEmpty()) {
      note("help: " + Printable.of(finding.help()), gutter, out);
    }
    if (finding.fix().isPresent()) {
      String safety = finding.fix().get().safety().word();
      String title = Printable.of(finding.fix().get().title());
      note("fix available (" + safety + "): " + title, gutter, out);
    }
  }

  private void note(String text, int gutter, Appendable out) throws IOException {
    spaces(gutter + 1, out);
    out.append(style.frame()).append("= ").append(style.reset()).append(text).append('\n');
  }

  private void place(String arrow, Location location, int gutter, Appendable out)
      throws IOException {
    spaces(gutter, out);
    out.append(style.frame()).append(arrow).append(style.reset()).append(' ');
    out.append(Printable.of(location.file()));
    out.append(':').append(Integer.toString(location.start().line()));
    out.append(':').append(Integer.toString(location.start().column()));
  }

  private void frame(
      Location location, int gutter, char mark, String colour, String label, Appendable out)
      throws IOException {
    CodeFrame frame = CodeFrame.of(location);
    String number = Integer.toString(location.start().line());
    out.append(style.frame());
    spaces(gutter - number.length(), out);
    out.append(number).append(" |").append(style.reset());
    out.append(' ').append(frame.line()).append('\n');
    spaces(gutter, out);
    out.append(style.frame()).append(" |").append(style.reset()).append(' ');
    spaces(frame.from(), out);
    out.append(colour);
    for (int i = 0; i < frame.width(); i++) {
      out.append(mark);
    }
    if (!label.isEmpty()) {
      out.append(' ').append(Printable.of(label));
    }
    out.append(style.reset()).append('\n');
  }

  /** Columns that the largest line number of the finding needs. */
  private static int gutter(Finding finding) {
    int largest = finding.location().start().line();
    for (Related related : finding.related()) {
      largest = Math.max(largest, related.location().start().line());
    }
    return Integer.toString(largest).length();
  }

  private static void spaces(int count, Appendable out) throws IOException {
    for (int i = 0; i < count; i++) {
      out.append(' ');
    }
  }

  /** ANSI codes, or nothing. */
  private record Style(
      String error, String warning, String info, String frame, String bold, String reset) {
    static final Style PLAIN = new Style("", "", "", "", "", "");
    static final Style ANSI =
        new Style("\033[1;31m", "\033[1;33m", "\033[1;36m", "\033[34m", "\033[1m", "\033[0m");

    String of(Severity severity) {
      return switch (severity) {
        case ERROR -> error;
        case WARNING -> warning;
        case INFO -> info;
      };
    }
  }
}
