package dev.klint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * {@code check}, or a command that takes options of it, for picocli: made from the table of the
 * options. Keeps what picocli reads.
 */
final class CheckSpec {
  /** What the help says of an option. */
  record Help(String parameter, String description) {}

  private final List<Arguments.Given> given = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private final CommandSpec spec;

  /**
   * @param options those that the command takes
   * @param own what the command reads in its own way
   */
  private CheckSpec(String name, List<CheckOption> options, Map<CheckOption, Help> own) {
    spec = CommandSpec.create().name(name);
    for (CheckOption option : options) {
      Help usual = new Help(option.parameter(), option.description());
      spec.addOption(option(option, own.getOrDefault(option, usual)));
    }
    spec.addOption(CommandSpecs.help());
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .paramLabel("PATH")
            .description("files, folders, or - for standard input; default: the current folder")
            .type(String[].class)
            .hasInitialValue(false)
            .setter(new Paths())
            .build());
    spec.usageMessage().sortOptions(false).abbreviateSynopsis(true);
  }

  static CheckSpec check() {
    CheckSpec check = new CheckSpec("check", List.of(CheckOption.values()), Map.of());
    check
        .spec
        .usageMessage()
        .header(
            "Checks Kubernetes manifests.",
            "",
            "  klint deploy/ k8s/pod.yaml",
            "  helm template my-chart | klint -",
            "  klint -k 1.31..1.34 --format json=report.json deploy/",
            "")
        .footer("", "Exit status: 0 good, 1 findings, 2 klint could not do its work.");
    return check;
  }

  static CheckSpec versions() {
    CheckSpec versions = new CheckSpec("versions", VersionsCommand.OPTIONS, VersionsCommand.OWN);
    versions
        .spec
        .usageMessage()
        .header(
            "Tells which minors of Kubernetes manifests work on, and why not on the others.",
            "",
            "  klint versions deploy/",
            "  klint versions -k 1.31..1.34 --format json k8s/pod.yaml",
            "")
        .footer(
            "", "Exit status: 0 all work, 1 a version refuses one, 2 klint could not do its work.");
    return versions;
  }

  CommandSpec spec() {
    return spec;
  }

  private OptionSpec option(CheckOption option, Help help) {
    String[] names =
        option.shortName().isEmpty()
            ? new String[] {option.longName()}
            : new String[] {option.shortName(), option.longName()};
    OptionSpec.Builder builder =
        OptionSpec.builder(names)
            .description(help.description())
            .hasInitialValue(false)
            .setter(new Recorder(option));
    return option.isFlag()
        ? builder.arity("0").type(boolean.class).build()
        : builder.arity("1").type(String.class).paramLabel(help.parameter()).build();
  }

  Arguments arguments() {
    return new Arguments(List.copyOf(given), List.copyOf(paths));
  }

  /** Keeps each occurrence of an option in the order given. */
  private final class Recorder implements ISetter {
    private final CheckOption option;

    Recorder(CheckOption option) {
      this.option = option;
    }

    @Override
    public <T> T set(T value) {
      given.add(new Arguments.Given(option, option.isFlag() ? "" : String.valueOf(value)));
      return value;
    }
  }

  /** Keeps the paths, which picocli hands over in several goes. */
  private final class Paths implements ISetter {
    @Override
    public <T> T set(T value) {
      paths.addAll(List.of((String[]) value));
      return value;
    }
  }
}
