package dev.klint.core.lint;

import dev.klint.core.crd.GivenSchemas;
import dev.klint.core.finding.Finding;
import dev.klint.core.report.Report;
import dev.klint.core.schema.SchemaStore;
import dev.klint.core.text.FileError;
import dev.klint.core.text.Input;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Runs a check over inputs: cuts them into chunks in order, checks chunks on several threads, and
 * puts the results together in order, so that the report is the same for any number of threads.
 * Documents are let go once checked.
 */
public final class Linter {
  private final LintOptions options;
  private final SchemaStore schemas;
  private final FileRoles roles;

  /** Knows Kubernetes' own types. */
  public Linter(LintOptions options) {
    this(options, SchemaStore.builtIn(), FileRoles.NONE);
  }

  /** Knows the types of the store, and what files are taken for. */
  public Linter(LintOptions options, SchemaStore schemas, FileRoles roles) {
    this.options = options;
    this.schemas = schemas;
    this.roles = roles;
  }

  /**
   * Checks all inputs. Never throws for what they hold: what cannot be read is in {@link
   * Report#errors}.
   */
  public Report lint(List<? extends Input> inputs) {
    return lint(inputs, documents -> {});
  }

  /**
   * @param progress told now and then how many documents have been checked
   */
  public Report lint(List<? extends Input> inputs, IntConsumer progress) {
    RuleRunner rules = new RuleRunner(options.rules().rules());
    ReportBuilder report = new ReportBuilder(options, progress);
    List<FileError> errors = new ArrayList<>();
    Waiting waiting = new Waiting();
    ResultSink sink =
        (chunk, result) -> {
          if (!waiting.holds(chunk, result)) {
            report.add(result);
          }
        };
    try (Workers workers = workers(schemas, rules, sink)) {
      for (int i = 0; i < inputs.size(); i++) {
        Input input = inputs.get(i);
        try {
          new ChunkSource(i, roles.role(input), workers::submit).read(input);
        } catch (IOException e) {
          errors.add(new FileError(input.name(), message(e)));
        }
      }
      workers.finish();
    }
    checkDefined(waiting, rules, report);
    List<Finding> acrossResources = rules.judge(report.facts(), report.gaps(errors));
    return report.build(acrossResources, errors);
  }

  /** Checks again what the definitions of the run say more of. */
  private void checkDefined(Waiting waiting, RuleRunner rules, ReportBuilder report) {
    ResultSink sink = (chunk, result) -> report.add(result);
    List<Chunk> defined = waiting.defined(sink);
    if (!defined.isEmpty()) {
      SchemaStore all = schemas.and(new GivenSchemas(waiting.definitions(), List.of()));
      try (Workers workers = workers(all, rules, sink)) {
        defined.forEach(workers::submit);
        workers.finish();
      }
    }
  }

  private Workers workers(SchemaStore store, RuleRunner rules, ResultSink sink) {
    ChunkChecker checker = new ChunkChecker(new ResourceJudge(options, store, rules));
    return new Workers(options.threads(), checker, sink);
  }

  private static String message(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
