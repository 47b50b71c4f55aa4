package dev.klint.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands as picocli sees them. */
final class CommandSpecs {
  private CommandSpecs() {}

  static CommandSpec root(CheckSpec check, CheckSpec versions) {
    CommandSpec root = CommandSpec.create().name("klint");
    root.addOption(help());
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("the release of klint")
            .build());
    root.addSubcommand("check", check.spec());
    root.addSubcommand("fix", fix());
    root.addSubcommand("explain", explain());
    root.addSubcommand("rules", rules());
    root.addSubcommand("versions", versions.spec());
    root.addSubcommand("decode", decode());
    root.addSubcommand("completion", completion());
    root.usageMessage()
        .header(
            "Tells what a Kubernetes API server would refuse, and what would fail later.",
            "",
            "  klint                              check the current folder and all below it",
            "  klint deploy/ k8s/pod.yaml         check files and folders",
            "  helm template my-chart | klint -   check standard input",
            "")
        .footer("", "klint check --help tells the options; klint -- fix checks a file called fix.");
    return root;
  }

  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help").usageHelp(true).description("this help").build();
  }

  /** For the list of commands only: the call itself becomes one of {@code check}. */
  private static CommandSpec fix() {
    return command("fix", "Writes safe fixes into the files; the same as check --fix.");
  }

  private static CommandSpec explain() {
    CommandSpec spec =
        command("explain", "Tells what a rule wants and why, or all about a field of the API.");
    spec.usageMessage()
        .footer(
            "",
            "  klint explain image-tag-latest            a rule",
            "  klint explain pod.spec.containers.image   a field; also po, pods",
            "  klint explain apps/v1.Deployment.spec     a field in a version of the API",
            "  klint explain pod.yaml:12                 the field on a line, or at 12:7");
    spec.addPositional(word("RULE|FIELD|FILE:LINE", "what to explain"));
    return spec.addOption(format("text (default), json"));
  }

  private static CommandSpec rules() {
    CommandSpec spec = command("rules", "Lists every rule.");
    return spec.addOption(format("text (default), json, markdown"));
  }

  private static OptionSpec format(String words) {
    return OptionSpec.builder("-f", "--format")
        .type(String.class)
        .arity("1")
        .paramLabel("FORMAT")
        .description(words)
        .build();
  }

  private static CommandSpec decode() {
    CommandSpec spec =
        command("decode", "Prints what the API server reads, a line of JSON for each document.");
    return spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("1..*")
            .required(true)
            .paramLabel("PATH")
            .description("files, or - for standard input")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
  }

  private static CommandSpec completion() {
    CommandSpec spec =
        command("completion", "Prints a script that completes klint's words in a shell.");
    return spec.addPositional(word("SHELL", "bash or zsh"));
  }

  private static CommandSpec command(String name, String header) {
    CommandSpec spec = CommandSpec.create().name(name).addOption(help());
    spec.usageMessage().header(header, "");
    return spec;
  }

  private static PositionalParamSpec word(String label, String description) {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("1")
        .paramLabel(label)
        .description(description)
        .type(String.class)
        .build();
  }
}
