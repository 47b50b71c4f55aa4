package dev.klint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the plain parser reads, picocli reads alike. */
class ArgumentsTest {
  private static final List<String> WORDS =
      List.of(
          "a",
          "pod.yaml",
          "-",
          "--",
          "=",
          "a=b",
          "x,y",
          "check",
          "fix",
          "a b",
          "\"q\"",
          "'s'",
          "@a",
          "",
          "-x",
          "--no",
          "é",
          "1.31..1.36",
          "*.yaml",
          "$HOME",
          "\\",
          "--help");

  private static Arguments picocli(String... args) throws UsageException {
    ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
    Console console = Klint.in(Path.of("")).console("", nowhere, nowhere);
    return new PicocliCommands(console).checkArguments(args);
  }

  private static void agree(String... args) throws UsageException {
    Arguments plain = PlainArguments.parse(args, 1);
    if (plain != null) {
      assertThat(picocli(args)).as("of %s", List.of(args)).isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @EnumSource(CheckOption.class)
  void everyOptionIsReadAlikeInEverySpelling(CheckOption option) throws UsageException {
    List<String> names = new ArrayList<>(List.of(option.longName()));
    if (!option.shortName().isEmpty()) {
      names.add(option.shortName());
    }
    for (String name : names) {
      String[] args =
          option.isFlag()
              ? new String[] {"check", "a", name, "b"}
              : new String[] {"check", "a", name, "value", "b"};
      assertThat(PlainArguments.parse(args, 1)).isEqualTo(picocli(args));
      assertThat(picocli(args).paths()).containsExactly("a", "b");
      assertThat(picocli(args).has(option)).isTrue();
    }
    agree("check", option.longName() + "=a=b", "x");
  }

  @Test
  void anyMixOfArgumentsIsReadAlike() {
    Random random = new Random(7);
    int plain = 0;
    for (int i = 0; i < 3000; i++) {
      List<String> args = new ArrayList<>(List.of("check"));
      for (int n = random.nextInt(5); n > 0; n--) {
        args.add(word(random));
      }
      String[] array = args.toArray(new String[0]);
      Arguments read = PlainArguments.parse(array, 1);
      if (read != null) {
        plain++;
        assertThat(orNull(array)).as("of %s", args).isEqualTo(read);
      }
    }
    assertThat(plain).isGreaterThan(500);
  }

  private static Object orNull(String... args) {
    try {
      return picocli(args);
    } catch (UsageException e) {
      return e;
    }
  }

  private static String word(Random random) {
    if (random.nextInt(2) == 0) {
      return WORDS.get(random.nextInt(WORDS.size()));
    }
    List<CheckOption> options = List.of(CheckOption.values());
    CheckOption option = options.get(random.nextInt(options.size()));
    return switch (random.nextInt(3)) {
      case 0 -> option.longName();
      case 1 -> option.longName() + "=" + WORDS.get(random.nextInt(WORDS.size()));
      default -> option.shortName().isEmpty() ? option.longName() : option.shortName();
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--nonsense",
        "-x",
        "--quiet=yes",
        "--format",
        "--select=",
        "--fail-on --quiet",
        "--help"
      })
  void whatIsNotPlainIsLeftToPicocli(String args) {
    assertThat(PlainArguments.parse(args.split(" ", -1), 0)).isNull();
  }

  @Test
  void theCallsOfScriptsArePlain() {
    String[] args = {
      "check", "--no-config", "--profile", "validity", "--fail-on", "never",
      "--kubernetes-version", "1.36", "--format", "json", "a.yaml", "b.yaml"
    };

    Arguments read = Objects.requireNonNull(PlainArguments.parse(args, 1));

    assertThat(read.paths()).containsExactly("a.yaml", "b.yaml");
  }
}
