package dev.klint.core.fix;

import dev.klint.core.finding.Fix;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The text of a file with fixes applied.
 *
 * @param changes in order
 * @param applied how many fixes; the others clash with one before them, or fit nowhere
 */
record Repair(FileText text, List<Change> changes, int applied) {

  /** Applies each fix whole or not at all: of those that touch the same place, the first. */
  static Repair of(FileText text, List<Fix> fixes) {
    TreeMap<Long, Fix.Edit> taken = new TreeMap<>();
    int applied = 0;
    for (Fix fix : fixes) {
      if (fits(fix, taken, text.utf8().length)) {
        for (Fix.Edit edit : fix.edits()) {
          taken.put(edit.start().offset(), edit);
        }
        applied++;
      }
    }
    return apply(text, List.copyOf(taken.values()), applied);
  }

  private static boolean fits(Fix fix, TreeMap<Long, Fix.Edit> taken, int length) {
    TreeMap<Long, Fix.Edit> own = new TreeMap<>();
    for (Fix.Edit edit : fix.edits()) {
      long start = edit.start().offset();
      long end = edit.end().offset();
      boolean inside = 0 <= start && start <= end && end <= length;
      if (!inside || !isFree(edit, taken) || !isFree(edit, own)) {
        return false;
      }
      own.put(start, edit);
    }
    return !own.isEmpty();
  }

  /** Neighbours may touch, but nothing may be inserted where another edit begins or ends. */
  private static boolean isFree(Fix.Edit edit, TreeMap<Long, Fix.Edit> taken) {
    long start = edit.start().offset();
    long end = edit.end().offset();
    Map.Entry<Long, Fix.Edit> before = taken.floorEntry(start);
    Map.Entry<Long, Fix.Edit> after = taken.ceilingEntry(start);
    if (before != null) {
      long gap = start - before.getValue().end().offset();
      if (gap < 0 || (gap == 0 && (isInsertion(edit) || isInsertion(before.getValue())))) {
        return false;
      }
    }
    if (after != null) {
      long gap = after.getKey() - end;
      return gap > 0 || (gap == 0 && !isInsertion(edit) && !isInsertion(after.getValue()));
    }
    return true;
  }

  private static boolean isInsertion(Fix.Edit edit) {
    return edit.start().offset() == edit.end().offset();
  }

  private static Repair apply(FileText text, List<Fix.Edit> edits, int applied) {
    byte[] old = text.utf8();
    String lineEnd = text.lineEnd();
    ByteArrayOutputStream out = new ByteArrayOutputStream(old.length + 64);
    List<Change> changes = new ArrayList<>();
    int at = 0;
    for (Fix.Edit edit : edits) {
      int start = (int) edit.start().offset();
      int end = (int) edit.end().offset();
      out.write(old, at, start - at);
      int newStart = out.size();
      out.writeBytes(withLineEnds(edit.text(), lineEnd).getBytes(StandardCharsets.UTF_8));
      changes.add(new Change(start, end, newStart, out.size()));
      at = end;
    }
    out.write(old, at, old.length - at);
    return new Repair(text.with(out.toByteArray()), changes, applied);
  }

  private static String withLineEnds(String text, String lineEnd) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    String plain = text.replace("\r\n", "\n");
    return lineEnd.equals("\n") ? plain : plain.replace("\n", lineEnd);
  }
}
