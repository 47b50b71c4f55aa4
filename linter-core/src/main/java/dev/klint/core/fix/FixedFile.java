package dev.klint.core.fix;

import java.util.List;

/** A file that fixes changed. */
public final class FixedFile {
  private final String name;
  private final FileText before;
  private final FileText after;
  private final List<Change> changes;
  private final int fixes;

  FixedFile(String name, FileText before, FileText after, List<Change> changes, int fixes) {
    this.name = name;
    this.before = before;
    this.after = after;
    this.changes = changes;
    this.fixes = fixes;
  }

  /** The name that findings have. */
  public String name() {
    return name;
  }

  /** The bytes that were read. */
  public byte[] before() {
    return before.bytes().clone();
  }

  /** The bytes to write, in the encoding of the file. */
  public byte[] after() {
    return after.bytes().clone();
  }

  /** How many fixes were applied, in all rounds. */
  public int fixes() {
    return fixes;
  }

  /** What changed, as a unified diff; its lines end with LF, or as those of the file do. */
  public String diff() {
    return UnifiedDiff.of(name, before.utf8(), after.utf8(), changes);
  }

  FileText text() {
    return after;
  }

  boolean isChanged() {
    return !before.sameAs(after);
  }

  FixedFile then(Repair repair) {
    return new FixedFile(
        name,
        before,
        repair.text(),
        Change.join(changes, repair.changes()),
        fixes + repair.applied());
  }
}
