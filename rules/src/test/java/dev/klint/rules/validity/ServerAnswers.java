package dev.klint.rules.validity;

import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.lint.AllRules;
import dev.klint.core.lint.LintOptions;
import dev.klint.core.lint.Linter;
import dev.klint.core.report.Report;
import dev.klint.core.text.Input;
import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import dev.klint.core.yaml.YamlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Recorded answers of a real API server (1.36.3), and klint's to the same manifests. */
final class ServerAnswers {
  private ServerAnswers() {}

  /**
   * One manifest and the server's answer.
   *
   * @param fields what the server names as refused, sorted; empty when it accepts
   */
  record Case(String id, boolean accepted, Set<String> fields, String yaml) {
    static Case of(MappingNode line) {
      Set<String> fields = new TreeSet<>();
      for (YamlNode field : ((SequenceNode) Objects.requireNonNull(line.get("fields"))).items()) {
        fields.add(((ScalarNode) field).value());
      }
      return new Case(
          text(line, "id"), text(line, "verdict").equals("accepted"), fields, text(line, "yaml"));
    }

    private static String text(MappingNode line, String name) {
      return ((ScalarNode) Objects.requireNonNull(line.get(name))).value();
    }
  }

  /** A manifest held as text. */
  record Text(String name, String text) implements Input {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  static List<Case> read(String fixture) {
    List<Case> cases = new ArrayList<>();
    for (String line : text(fixture).lines().toList()) {
      SourceText source = new SourceText(fixture, line, Position.START);
      cases.add(Case.of((MappingNode) YamlReader.parse(source).root().orElseThrow()));
    }
    return cases;
  }

  /**
   * Cases where the server names one mistake at several fields, and klint only at the one where it
   * was made.
   */
  static Set<String> saidOnce() {
    Set<String> ids = new TreeSet<>();
    for (String line : text("said-once.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        ids.add(line);
      }
    }
    return ids;
  }

  static String text(String name) {
    try (InputStream in = ServerAnswers.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Report lint(KubeVersions targets, List<? extends Input> inputs) {
    return lint(targets, inputs, 1);
  }

  static Report lint(KubeVersions targets, List<? extends Input> inputs, int threads) {
    return new Linter(
            new LintOptions(
                targets,
                AllRules.with(List.of(new ApiServerValidation())),
                Map.of(),
                Optional.empty(),
                threads))
        .lint(inputs);
  }

  static Report lint(String yaml) {
    return lint(KubeVersions.of(new KubeVersion(36)), List.of(new Text("it.yaml", yaml)));
  }

  /** What klint refuses in a manifest, sorted. */
  static Set<String> refused(String yaml) {
    Set<String> paths = new TreeSet<>();
    lint(yaml).findings().stream()
        .filter(finding -> finding.rejectedByApiServer())
        .forEach(finding -> paths.add(finding.path()));
    return paths;
  }
}
