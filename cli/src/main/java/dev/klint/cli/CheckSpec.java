package dev.klint.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code check} for picocli, made from the table of its options; keeps what picocli reads. */
final class CheckSpec {
  private final List<Arguments.Given> given = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();

  CommandSpec build() {
    CommandSpec spec = CommandSpec.create().name("check");
    for (CheckOption option : CheckOption.values()) {
      spec.addOption(option(option));
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
    spec.usageMessage()
        .header(
            "Checks Kubernetes manifests.",
            "",
            "  klint deploy/ k8s/pod.yaml",
            "  helm template my-chart | klint -",
            "  klint -k 1.31..1.34 --format json=report.json deploy/",
            "")
        .sortOptions(false)
        .abbreviateSynopsis(true)
        .footer("", "Exit status: 0 good, 1 findings, 2 klint could not do its work.");
    return spec;
  }

  private OptionSpec option(CheckOption option) {
    String[] names =
        option.shortName().isEmpty()
            ? new String[] {option.longName()}
            : new String[] {option.shortName(), option.longName()};
    OptionSpec.Builder builder =
        OptionSpec.builder(names)
            .description(option.description())
            .hasInitialValue(false)
            .setter(new Recorder(option));
    return option.isFlag()
        ? builder.arity("0").type(boolean.class).build()
        : builder.arity("1").type(String.class).paramLabel(option.parameter()).build();
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
