package dev.klint.core.fix;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of bytes that was replaced, half-open.
 *
 * @param start in the old text
 * @param end in the old text
 * @param newStart in the new text
 * @param newEnd in the new text
 */
record Change(int start, int end, int newStart, int newEnd) {
  private int growth() {
    return newEnd - newStart - (end - start);
  }

  /**
   * The changes from the first text to the third. Both lists are in order, and so is the answer;
   * changes that touch in the second text become one.
   */
  static List<Change> join(List<Change> first, List<Change> second) {
    List<Change> joined = new ArrayList<>();
    int shiftBack = 0; // from the second text to the first, at the beginning of a group
    int shiftOn = 0; // from the second text to the third
    int i = 0;
    int j = 0;
    while (i < first.size() || j < second.size()) {
      int from = Integer.MAX_VALUE;
      from = i < first.size() ? Math.min(from, first.get(i).newStart) : from;
      from = j < second.size() ? Math.min(from, second.get(j).start) : from;
      int to = from;
      int start = from - shiftBack;
      int newStart = from + shiftOn;
      boolean grows = true;
      while (grows) {
        grows = false;
        if (i < first.size() && first.get(i).newStart <= to) {
          to = Math.max(to, first.get(i).newEnd);
          shiftBack += first.get(i++).growth();
          grows = true;
        }
        if (j < second.size() && second.get(j).start <= to) {
          to = Math.max(to, second.get(j).end);
          shiftOn += second.get(j++).growth();
          grows = true;
        }
      }
      joined.add(new Change(start, to - shiftBack, newStart, to + shiftOn));
    }
    return joined;
  }
}
