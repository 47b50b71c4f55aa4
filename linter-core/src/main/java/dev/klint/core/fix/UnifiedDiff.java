package dev.klint.core.fix;

import dev.klint.core.text.Printable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes changes as a unified diff (POSIX {@code diff -u}, names as git writes them). The places of
 * the changes are known, so nothing is searched: the work grows with the text, whatever the number
 * of changes. Control characters are written out.
 */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final byte[] old;
  private final byte[] now;
  private final int[] oldLines;
  private final int[] newLines;
  private final StringBuilder out = new StringBuilder();

  /** Lines that were replaced, numbered from 0, half-open. */
  private record Lines(int start, int end, int newStart, int newEnd) {}

  private UnifiedDiff(byte[] old, byte[] now) {
    this.old = old;
    this.now = now;
    this.oldLines = starts(old);
    this.newLines = starts(now);
  }

  /** Empty when nothing changed. */
  static String of(String file, byte[] old, byte[] now, List<Change> changes) {
    if (Arrays.equals(old, now)) {
      return "";
    }
    String name = Printable.of(file.startsWith("/") ? file.substring(1) : file);
    UnifiedDiff diff = new UnifiedDiff(old, now);
    diff.out.append("--- a/").append(name).append("\n+++ b/").append(name).append('\n');
    List<Lines> hunk = new ArrayList<>();
    for (Lines lines : diff.lines(changes)) {
      if (!hunk.isEmpty() && lines.start - hunk.get(hunk.size() - 1).end > 2 * CONTEXT) {
        diff.print(hunk);
        hunk.clear();
      }
      hunk.add(lines);
    }
    if (!hunk.isEmpty()) {
      diff.print(hunk);
    }
    return diff.out.toString();
  }

  /** The beginnings of all lines, and the length of the text. */
  private static int[] starts(byte[] text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n' && i + 1 < text.length) {
        starts = count + 1 < starts.length ? starts : Arrays.copyOf(starts, count * 2);
        starts[count++] = i + 1;
      }
    }
    count = text.length == 0 ? 0 : count;
    starts[count] = text.length;
    return Arrays.copyOf(starts, count + 1);
  }

  private List<Lines> lines(List<Change> changes) {
    List<Lines> all = new ArrayList<>();
    int next = 0;
    while (next < changes.size()) {
      Change first = changes.get(next++);
      int start = lineStart(first.start());
      int newStart = first.newStart() - (first.start() - start);
      int end = first.end();
      int newEnd = first.newEnd();
      while (!beginsLine(old, end) || !beginsLine(now, newEnd)) {
        int lineEnd = lineEnd(end);
        // a last line without end goes on right up to what is appended to it
        int reach = beginsLine(old, lineEnd) ? lineEnd - 1 : lineEnd;
        if (next < changes.size() && changes.get(next).start() <= reach) {
          end = changes.get(next).end();
          newEnd = changes.get(next++).newEnd();
        } else {
          newEnd += lineEnd - end;
          end = lineEnd;
          if (end == old.length) {
            break;
          }
        }
      }
      trim(
          new Lines(
              line(oldLines, start),
              line(oldLines, end),
              line(newLines, newStart),
              line(newLines, newEnd)),
          all);
    }
    return all;
  }

  private static boolean beginsLine(byte[] text, int offset) {
    return offset == 0 || text[offset - 1] == '\n';
  }

  private int lineStart(int offset) {
    int at = offset;
    while (!beginsLine(old, at)) {
      at--;
    }
    return at;
  }

  private int lineEnd(int offset) {
    int at = offset;
    while (at < old.length && old[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, old.length);
  }

  /** The line that begins at a byte; the number of lines for the end of the text. */
  private static int line(int[] starts, int start) {
    return Arrays.binarySearch(starts, start);
  }

  /** Leaves out lines at both ends that are the same. */
  private void trim(Lines lines, List<Lines> all) {
    int start = lines.start;
    int newStart = lines.newStart;
    int end = lines.end;
    int newEnd = lines.newEnd;
    while (start < end && newStart < newEnd && same(start, newStart)) {
      start++;
      newStart++;
    }
    while (start < end && newStart < newEnd && same(end - 1, newEnd - 1)) {
      end--;
      newEnd--;
    }
    if (start < end || newStart < newEnd) {
      add(new Lines(start, end, newStart, newEnd), all);
    }
  }

  /** What touches the lines before becomes one with them. */
  private static void add(Lines lines, List<Lines> all) {
    Lines last = all.isEmpty() ? null : all.get(all.size() - 1);
    if (last != null && last.end == lines.start) {
      all.set(all.size() - 1, new Lines(last.start, lines.end, last.newStart, lines.newEnd));
    } else {
      all.add(lines);
    }
  }

  private boolean same(int line, int newLine) {
    return Arrays.equals(
        old, oldLines[line], oldLines[line + 1], now, newLines[newLine], newLines[newLine + 1]);
  }

  private void print(List<Lines> hunk) {
    Lines first = hunk.get(0);
    Lines last = hunk.get(hunk.size() - 1);
    int before = Math.min(CONTEXT, first.start);
    int after = Math.min(CONTEXT, oldLines.length - 1 - last.end);
    int start = first.start - before;
    int newStart = first.newStart - before;
    out.append("@@ -");
    range(start, last.end + after);
    out.append(" +");
    range(newStart, last.newEnd + after);
    out.append(" @@\n");
    int at = start;
    for (Lines lines : hunk) {
      print(' ', old, oldLines, at, lines.start);
      print('-', old, oldLines, lines.start, lines.end);
      print('+', now, newLines, lines.newStart, lines.newEnd);
      at = lines.end;
    }
    print(' ', old, oldLines, at, last.end + after);
  }

  /** First line and number of lines; an empty range names the line before. */
  private void range(int start, int end) {
    out.append(end > start ? start + 1 : start);
    if (end - start != 1) {
      out.append(',').append(end - start);
    }
  }

  private void print(char sign, byte[] text, int[] starts, int from, int to) {
    for (int line = from; line < to; line++) {
      int start = starts[line];
      int end = starts[line + 1];
      boolean ended = end > start && text[end - 1] == '\n';
      int content = ended ? end - 1 : end;
      boolean carriageReturn = ended && content > start && text[content - 1] == '\r';
      content -= carriageReturn ? 1 : 0;
      out.append(sign);
      shown(new String(text, start, content - start, StandardCharsets.UTF_8));
      out.append(carriageReturn ? "\r\n" : "\n");
      if (!ended) {
        out.append("\\ No newline at end of file\n");
      }
    }
  }

  /** Tabs stay, so that the diff can be applied. */
  private void shown(String line) {
    int at = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', at)) {
      out.append(Printable.of(line.substring(at, tab))).append('\t');
      at = tab + 1;
    }
    out.append(Printable.of(line.substring(at)));
  }
}
