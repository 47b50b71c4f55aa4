package dev.klint.core.report;

import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.text.Printable;
import java.io.IOException;

/**
 * The matrix for people. The minors are columns at the left, where no name can push them about;
 * each manifest is a line, and each reason why it does not simply work another one under it.
 * Documents that are no manifests are left out.
 */
public final class VersionsTextReporter {
  private static final int COLUMN = 5;

  private final boolean colour;

  /**
   * @param colour whether to write ANSI colour codes
   */
  public VersionsTextReporter(boolean colour) {
    this.colour = colour;
  }

  /**
   * @throws IOException only when {@code out} throws it
   */
  public void write(VersionMatrix matrix, Appendable out) throws IOException {
    boolean first = true;
    for (DocumentVersions document : matrix.documents()) {
      if (document.document().verdict() == Verdict.NOT_A_MANIFEST) {
        continue;
      }
      if (first) {
        header(matrix.targets(), out);
        first = false;
      }
      row(document, out);
      for (VersionReason reason : document.reasons()) {
        if (reason.effect() != VersionStatus.UNKNOWN) { // that is in the sentence
          reason(reason, out);
        }
      }
      if (!document.unexplained().isEmpty()) {
        begin(VersionStatus.REFUSED, document.unexplained(), out);
        out.append("a suppression silences the reason\n");
      }
    }
  }

  private static void header(KubeVersions targets, Appendable out) throws IOException {
    StringBuilder line = new StringBuilder();
    for (KubeVersion version : targets.list()) {
      line.append(version).append(" ".repeat(COLUMN - version.toString().length()));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private void row(DocumentVersions versions, Appendable out) throws IOException {
    for (VersionStatus status : versions.statuses().map().values()) {
      String cell = cell(status);
      painted(cell, status, out).append(" ".repeat(COLUMN - cell.length()));
    }
    DocumentReport document = versions.document();
    String title = document.title();
    out.append(Printable.of(document.subject().file()));
    out.append(':').append(Integer.toString(document.line()));
    out.append(title.isEmpty() ? "" : " ").append(Printable.of(title));
    out.append(": ").append(Printable.of(versions.summary())).append('\n');
  }

  private void reason(VersionReason reason, Appendable out) throws IOException {
    begin(reason.effect(), reason.versions(), out);
    out.append(Printable.of(reason.path())).append(reason.path().isEmpty() ? "" : " ");
    out.append('(').append(Integer.toString(reason.place().line()));
    out.append(':').append(Integer.toString(reason.place().column())).append("): ");
    out.append(Printable.of(reason.message()));
    out.append(" [").append(reason.rule()).append("]\n");
  }

  private void begin(VersionStatus effect, KubeVersions versions, Appendable out)
      throws IOException {
    out.append("  ");
    painted(effect.word(), effect, out).append(" on ").append(versions.words()).append(": ");
  }

  /** What stands in the table. */
  private static String cell(VersionStatus status) {
    return switch (status) {
      case WORKS -> "ok";
      case DEPRECATED -> "depr";
      case REFUSED -> "no";
      case UNKNOWN, NOT_A_MANIFEST -> "?";
    };
  }

  private Appendable painted(String text, VersionStatus status, Appendable out) throws IOException {
    if (!colour) {
      return out.append(text);
    }
    String code =
        switch (status) {
          case WORKS -> "\033[32m";
          case DEPRECATED -> "\033[1;33m";
          case REFUSED -> "\033[1;31m";
          case UNKNOWN, NOT_A_MANIFEST -> "\033[1;36m";
        };
    return out.append(code).append(text).append("\033[0m");
  }
}
