package dev.klint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the README shows is what a terminal shows; {@code -Dklint.update=true} writes it anew. */
class ReadmeTest {
  private static final String BEGIN = "<!-- what-it-looks-like: begin -->\n```console\n";
  private static final String END = "```\n<!-- what-it-looks-like: end -->";

  private final Path root = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

  @Test
  void shownRunsAreRealRuns() throws IOException, InterruptedException {
    Path readme = root.resolve("README.md");
    String text = Files.readString(readme);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END, begin);
    String shown = text.substring(begin, end);

    String real = real(shown);

    if (Boolean.getBoolean("klint.update") && !real.equals(shown)) {
      Files.writeString(readme, text.substring(0, begin) + real + text.substring(end));
    } else {
      assertThat(shown).isEqualTo(real);
    }
  }

  /** Runs every command of a console again, and puts its real output behind it. */
  private String real(String console) throws InterruptedException {
    Klint klint = Klint.in(root).onTerminal().with("NO_COLOR", "1");
    StringBuilder real = new StringBuilder();
    for (String line : console.lines().toList()) {
      if (line.startsWith("$ klint ")) {
        Klint.Result result = klint.run(line.substring("$ klint ".length()).split(" ", -1));
        real.append(line).append('\n').append(result.out()).append(result.err());
      }
    }
    assertThat(real).contains("error[", "no findings;");
    return real.toString();
  }
}
