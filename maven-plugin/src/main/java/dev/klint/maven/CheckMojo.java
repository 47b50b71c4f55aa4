package dev.klint.maven;

import dev.klint.core.finding.Severity;
import dev.klint.core.lint.AllRules;
import dev.klint.core.lint.LintOptions;
import dev.klint.core.report.Report;
import dev.klint.core.rule.RuleSet;
import dev.klint.rules.BuiltInRules;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Tells which Kubernetes manifests the API server would refuse, and what would fail later. */
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
   * Files and folders to check; each must be there. By default those usual folders and generated
   * files that the module has; without a POM, the current folder.
   */
  @Parameter(property = "klint.paths")
  private List<File> paths = List.of();

  /** Globs of files to take although they are ignored, as in .gitignore. */
  @Parameter(property = "klint.includes")
  private List<String> includes = List.of();

  /** Globs of files below folders to leave out, as in .gitignore. */
  @Parameter(property = "klint.excludes")
  private List<String> excludes = List.of();

  /** Does not read .gitignore and .klintignore. */
  @Parameter(property = "klint.noIgnore", defaultValue = "false")
  private boolean noIgnore;

  /** Minors of Kubernetes: 1.34, 1.31..1.34, all; by default the newest that klint knows. */
  @Parameter(property = "klint.kubernetesVersions")
  private List<String> kubernetesVersions = List.of();

  /** The selection of rules: recommended, validity, security, strict or all. */
  @Parameter(property = "klint.profile", defaultValue = "recommended")
  private String profile = "recommended";

  /** Only these rules or groups. */
  @Parameter(property = "klint.select")
  private List<String> select = List.of();

  /** These rules or groups as well. */
  @Parameter(property = "klint.extendSelect")
  private List<String> extendSelect = List.of();

  /** Not these rules or groups. */
  @Parameter(property = "klint.ignore")
  private List<String> ignore = List.of();

  /** Other severities for rules, each as rule=error, rule=warning or rule=info. */
  @Parameter(property = "klint.severity")
  private List<String> severity = List.of();

  /** CRDs, JSON Schemas or OpenAPI v3 documents: files, folders, catalogues. */
  @Parameter(property = "klint.schemas")
  private List<String> schemas = List.of();

  /** How bad a kind without schema is: error, warning or ignore. */
  @Parameter(property = "klint.unknownKinds", defaultValue = "warning")
  private String unknownKinds = "warning";

  /** The least severity that fails the build: error, warning, info or never. */
  @Parameter(property = "klint.failOn", defaultValue = "error")
  private String failOn = "error";

  /** No manifest in the given paths is not an error. */
  @Parameter(property = "klint.allowEmpty", defaultValue = "false")
  private boolean allowEmpty;

  /** Where reports are written; by default the folder klint of the build folder. */
  @Parameter(property = "klint.reportDirectory")
  private @Nullable File reportDirectory;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir = new File("");

  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  private File buildDirectory = new File("target");

  /** Null where there is no POM; the build folder is then a text with a variable in it. */
  @Parameter(defaultValue = "${project.file}", readonly = true)
  private @Nullable File pom;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version = "";

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("klint is skipped");
      return;
    }
    try {
      ModulePaths module = ModulePaths.of(basedir.toPath(), buildDirectory.toPath(), pom != null);
      Optional<Severity> least = Words.severity("failOn", failOn, "never");
      Check check =
          new Check(options(), schemas, basedir, Words.globs(includes, excludes), !noIgnore);
      Report report = check.run(module.sets(paths));
      if (report.manifests() > 0 || !report.errors().isEmpty()) {
        Path folder = reportDirectory == null ? module.reports() : reportDirectory.toPath();
        Reports.writeJson(report, version, folder.resolve("klint.json"));
        new FindingLog(getLog(), basedir.toPath()).write(report);
        judge(report, least);
      } else if (paths.isEmpty() || allowEmpty) {
        getLog().info("klint: no manifests here");
      } else {
        throw new MojoExecutionException("no manifest found in " + paths + " (see allowEmpty)");
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private LintOptions options() {
    RuleSet all = AllRules.with(BuiltInRules.all());
    return new LintOptions(
        Words.versions(kubernetesVersions),
        Words.selection(profile, select, extendSelect, ignore, all).from(all),
        Words.severities(severity, all),
        Words.severity("unknownKinds", unknownKinds, "ignore"),
        Runtime.getRuntime().availableProcessors());
  }

  private static void judge(Report report, Optional<Severity> least)
      throws MojoExecutionException, MojoFailureException {
    if (!report.isComplete()) {
      throw new MojoExecutionException("klint could not check everything");
    }
    if (least.isPresent() && Reports.atLeast(report, least.get())) {
      throw new MojoFailureException("klint has findings at or above " + least.get().word());
    }
  }
}
