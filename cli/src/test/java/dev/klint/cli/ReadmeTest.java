package dev.klint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the README shows of a run is what a run prints: each block between its marks begins with a
 * {@code $ klint …} line. {@code -Dklint.update=true} writes the answers anew.
 */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Path README = ROOT.resolve("README.md");
  private static final String BEGIN = "<!-- what-it-looks-like: begin -->\n";
  private static final String END = "<!-- what-it-looks-like: end -->\n";

  @Test
  void theReadmeShowsWhatRunsPrint() throws IOException, InterruptedException {
    String text = Files.readString(README);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    String shown = text.substring(begin, text.indexOf(END));
    List<String> commands = new ArrayList<>();
    shown.lines().filter(line -> line.startsWith("$ klint ")).forEach(commands::add);
    assertThat(commands).isNotEmpty();
    StringBuilder expected = new StringBuilder();
    for (String command : commands) {
      String[] arguments = command.substring("$ klint ".length()).split(" ", -1);
      Klint.Result result =
          Klint.in(ROOT).onTerminal().with("NO_COLOR", "1", "COLUMNS", "120").run(arguments);
      expected
          .append("```console\n")
          .append(command)
          .append('\n')
          .append(result.out())
          .append(result.err());
      expected.append("```\n\n");
    }
    String right = expected.substring(0, expected.length() - 1);
    if (Boolean.getBoolean("klint.update")) {
      Files.writeString(README, text.replace(shown, right));
    } else {
      assertThat(shown).isEqualTo(right);
    }
  }
}
