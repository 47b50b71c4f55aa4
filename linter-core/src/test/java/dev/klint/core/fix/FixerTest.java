package dev.klint.core.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Safety;
import dev.klint.core.finding.Subject;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.text.Position;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FixerTest {
  private static final RuleInfo INFO = RuleInfo.error("bad-letter", "letters", "a letter is bad");

  /** Mends every sign that has a replacement; an exclamation mark makes a text unreadable. */
  private static final class Letters implements Fixer.Check<List<Finding>> {
    private final Map<String, String> files;
    private final Map<Character, String> replacements;

    Letters(Map<String, String> files, Map<Character, String> replacements) {
      this.files = files;
      this.replacements = replacements;
    }

    @Override
    public List<Finding> check(Map<String, byte[]> texts) {
      List<Finding> found = new ArrayList<>();
      Map<String, String> all = new TreeMap<>(files);
      texts.forEach((name, bytes) -> all.put(name, new String(bytes, StandardCharsets.UTF_8)));
      all.forEach((name, text) -> look(new SourceText(name, text, Position.START), found));
      return found;
    }

    private void look(SourceText source, List<Finding> found) {
      for (int i = 0; i < source.text().length(); i++) {
        Range range = new Range(i, i + 1);
        Finding finding =
            INFO.at(
                new Subject(source.file(), 0, OptionalInt.empty()),
                Location.of(source, range),
                "",
                "bad");
        char c = source.text().charAt(i);
        String better = replacements.get(c);
        if (better != null) {
          Safety safety = Character.isUpperCase(c) ? Safety.UNSAFE : Safety.SAFE;
          found.add(finding.fix(Fix.replace(safety, "mend", source, range, better)));
        } else if (c == '!') {
          found.add(finding.cause(Cause.SYNTAX));
        }
      }
    }

    @Override
    public List<Finding> findings(List<Finding> outcome) {
      return outcome;
    }
  }

  private static Map<String, String> fix(
      Map<String, String> files, Map<Character, String> replacements, boolean unsafe) {
    Fixer<List<Finding>> fixer =
        new Fixer<>(
            new Letters(files, replacements),
            name -> String.valueOf(files.get(name)).getBytes(StandardCharsets.UTF_8),
            unsafe);
    Map<String, String> changed = new TreeMap<>();
    for (FixedFile file : fixer.fix().files()) {
      changed.put(file.name(), new String(file.after(), StandardCharsets.UTF_8));
    }
    return changed;
  }

  @Test
  void fixesAreAppliedUntilNothingIsLeft() {
    Map<Character, String> chain = Map.of('a', "b", 'b', "c", 'c', "d");
    assertThat(fix(Map.of("x", "a-b", "y", "z"), chain, false)).isEqualTo(Map.of("x", "d-d"));
  }

  @Test
  void endlessFixesEnd() {
    assertThat(fix(Map.of("x", "a"), Map.of('a', "aa"), false))
        .isEqualTo(Map.of("x", "a".repeat(32)));
  }

  @Test
  void unsafeFixesAreAppliedOnlyWhenAskedFor() {
    Map<Character, String> replacements = Map.of('a', "1", 'B', "2");
    assertThat(fix(Map.of("x", "aB"), replacements, false)).isEqualTo(Map.of("x", "1B"));
    assertThat(fix(Map.of("x", "aB"), replacements, true)).isEqualTo(Map.of("x", "12"));
  }

  @Test
  void fileThatAFixWouldMakeUnreadableIsLeftAsItWas() {
    Map<Character, String> replacements = Map.of('a', "b", 'c', "!");
    assertThat(fix(Map.of("x", "ac", "y", "a!"), replacements, false)).isEqualTo(Map.of("y", "b!"));
  }

  @Test
  void whatIsMendedAndUndoneIsNoChange() {
    Map<Character, String> swap = Map.of('a', "b", 'b', "a");
    assertThat(fix(Map.of("x", "a"), swap, false)).isEmpty();
  }

  @Test
  void outcomeIsThatOfTheFixedTexts() {
    Map<String, String> files = Map.of("x", "aB");
    Fixer<List<Finding>> fixer =
        new Fixer<>(
            new Letters(files, Map.of('a', "b", 'B', "c")),
            name -> "aB".getBytes(StandardCharsets.UTF_8),
            false);
    Fixed<List<Finding>> fixed = fixer.fix();
    assertThat(fixed.last()).hasSize(1);
    assertThat(fixed.fixes()).isEqualTo(1);
  }
}
