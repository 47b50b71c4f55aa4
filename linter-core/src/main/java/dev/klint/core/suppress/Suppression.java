package dev.klint.core.suppress;

import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Subject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wish to be silent about some rules somewhere; holds no node, so that it can outlive its
 * document.
 *
 * @param names what it is about; empty when there is a mistake
 * @param from first byte of the file that is covered
 * @param to the last byte
 * @param place where it is written
 * @param subject the document that holds it
 * @param judged whether it may be called unused; not so where the text cannot be read
 * @param removal takes it away
 * @param mistake why it cannot be followed, in one line; null when it can
 */
public record Suppression(
    List<Name> names,
    long from,
    long to,
    Location place,
    Subject subject,
    boolean judged,
    Optional<Fix> removal,
    @Nullable String mistake) {

  /**
   * A rule or group that it names.
   *
   * @param removal takes away this name alone
   */
  public record Name(String rule, Location place, Optional<Fix> removal) {}

  /** The same, never to be called unused. */
  public Suppression unjudged() {
    return new Suppression(names, from, to, place, subject, false, removal, mistake);
  }

  boolean covers(long offset) {
    return from <= offset && offset <= to;
  }
}
