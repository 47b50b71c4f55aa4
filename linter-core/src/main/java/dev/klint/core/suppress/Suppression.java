package dev.klint.core.suppress;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Subject;
import java.util.List;
import java.util.Optional;

/**
 * A wish to be silent about some rules somewhere; holds no node, so that it can outlive its
 * document.
 *
 * @param rules ids or groups
 * @param wholeFile covers every document of its file
 * @param from first byte that is covered, unless the whole file is
 * @param to the byte behind
 * @param place where it is written
 * @param subject the document that holds it
 * @param removal takes it away
 */
public record Suppression(
    List<String> rules,
    boolean wholeFile,
    long from,
    long to,
    Location place,
    Subject subject,
    Optional<Fix> removal) {

  /** Whether it silences a finding of the same file. */
  public boolean covers(Finding finding) {
    if (!rules.contains(finding.rule()) && !rules.contains(finding.group())) {
      return false;
    }
    long at = finding.location().start().offset();
    return wholeFile || (at >= from && at < to);
  }
}
