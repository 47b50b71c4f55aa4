package dev.klint.maven;

import dev.klint.core.discover.Discovery;
import dev.klint.core.discover.Found;
import dev.klint.core.discover.SchemaLookup;
import dev.klint.core.lint.FileRoles;
import dev.klint.core.lint.LintOptions;
import dev.klint.core.lint.Linter;
import dev.klint.core.report.Report;
import dev.klint.core.schema.SchemaStore;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds and checks files, set by set. */
final class Check {
  private final LintOptions options;
  private final List<String> schemas;
  private final File basedir;
  private final List<String> globs;
  private final boolean ignoreFiles;

  /**
   * @param schemas files, folders and catalogues with schemas of custom kinds
   * @param basedir names are shown from here
   * @param globs lines as in {@code .gitignore} that outweigh all files
   * @param ignoreFiles whether {@code .gitignore} and {@code .klintignore} count
   */
  Check(
      LintOptions options,
      List<String> schemas,
      File basedir,
      List<String> globs,
      boolean ignoreFiles) {
    this.options = options;
    this.schemas = schemas;
    this.basedir = basedir;
    this.globs = globs;
    this.ignoreFiles = ignoreFiles;
  }

  /** One report over all sets; resources are judged together with those of their own set only. */
  Report run(List<List<Path>> sets) {
    SchemaLookup lookup = new SchemaLookup(schemas, basedir, options.targets().newest().toString());
    SchemaStore store = SchemaStore.with(lookup).and(lookup.given());
    List<Report> reports = new ArrayList<>();
    for (List<Path> set : sets) {
      Discovery discovery = new Discovery(basedir, globs, ignoreFiles);
      for (Path path : set) {
        discovery.add(path.toString());
      }
      Found found = discovery.found();
      Linter linter = new Linter(options, store, FileRoles.of(found.neighbours()));
      reports.add(Reports.with(found.errors(), linter.lint(found.inputs())));
    }
    return Reports.with(lookup.errors(), Reports.together(options.targets(), reports));
  }
}
