package dev.klint.maven;

import dev.klint.core.finding.Severity;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.lint.LintOptions;
import dev.klint.core.lint.Linter;
import dev.klint.core.lint.ReaderRules;
import dev.klint.core.report.Report;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.text.FileError;
import dev.klint.rules.BuiltInRules;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the Kubernetes manifests of a module: what the API server would refuse, and what would
 * fail later.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresProject = false)
public final class CheckMojo extends AbstractMojo {
  /** Does nothing. */
  @Parameter(property = "klint.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Files and folders to check; each must be there. Without any: the usual folders of the module
   * and what generators of manifests wrote, as far as they are there; without a POM, the current
   * folder.
   */
  @Parameter(property = "klint.paths")
  private List<File> paths = List.of();

  /** The least severity that fails the build: error, warning, info or never. */
  @Parameter(property = "klint.failOn", defaultValue = "error")
  private String failOn = "error";

  /** No manifest in the given paths is not an error. */
  @Parameter(property = "klint.allowEmpty", defaultValue = "false")
  private boolean allowEmpty;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir = new File("");

  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  private File buildDirectory = new File("target");

  /** Null where there is no POM; the build folder is then a text with a variable in it. */
  @Parameter(defaultValue = "${project.file}", readonly = true)
  private @Nullable File pom;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("klint is skipped");
      return;
    }
    Report report = check();
    if (report.documents().isEmpty() && report.errors().isEmpty()) {
      nothing();
      return;
    }
    new FindingLog(getLog(), basedir.toPath()).write(report);
    judge(report);
  }

  private Report check() throws MojoExecutionException {
    try {
      KubeVersions targets = KubeVersions.of(new KubeVersion(36));
      RuleSet rules = new RuleSet(BuiltInRules.all(), ReaderRules.all());
      Linter linter = new Linter(new LintOptions(targets, rules, Map.of(), Optional.empty(), 1));
      List<Report> runs = new ArrayList<>();
      for (List<Path> run : runs()) {
        runs.add(linter.lint(Inputs.of(basedir.toPath(), run)));
      }
      return Reports.together(targets, runs);
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /** What is judged together. */
  private List<List<Path>> runs() throws IOException {
    if (!paths.isEmpty()) {
      return List.of(paths.stream().map(File::toPath).toList());
    }
    if (pom == null) {
      return List.of(List.of(basedir.toPath()));
    }
    List<List<Path>> runs = new ArrayList<>();
    runs.add(DefaultPaths.sources(basedir.toPath()));
    for (Path generated : DefaultPaths.generated(buildDirectory.toPath())) {
      runs.add(List.of(generated));
    }
    return runs;
  }

  private void nothing() throws MojoExecutionException {
    if (!paths.isEmpty() && !allowEmpty) {
      throw new MojoExecutionException("no manifest found in " + paths);
    }
    getLog().info("klint: no manifests here");
  }

  private void judge(Report report) throws MojoExecutionException, MojoFailureException {
    for (FileError error : report.errors()) {
      getLog().error(error.file() + ": " + error.message());
    }
    if (!report.errors().isEmpty()) {
      throw new MojoExecutionException("klint could not read everything, see above");
    }
    if (failOn.equals("never")) {
      return;
    }
    Severity least = Severity.valueOf(failOn.toUpperCase(Locale.ROOT));
    long failing =
        report.findings().stream().filter(finding -> finding.severity().atLeast(least)).count();
    if (failing > 0) {
      throw new MojoFailureException("klint found " + failing);
    }
  }
}
