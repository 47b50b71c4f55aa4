package dev.klint.cli;

import dev.klint.core.discover.Discovery;
import dev.klint.core.discover.Found;
import dev.klint.core.lint.AllRules;
import dev.klint.core.lint.FieldAtPlace;
import dev.klint.core.lint.FieldFinder;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.schema.FieldAnswer;
import dev.klint.core.schema.SchemaStore;
import dev.klint.core.text.Input;
import dev.klint.core.text.Printable;
import dev.klint.rules.BuiltInRules;
import java.io.IOException;
import java.util.List;

/** {@code klint explain}: what a rule wants, or what is known of a field. */
final class ExplainCommand {
  private final Console console;
  private final RuleSet rules = AllRules.with(BuiltInRules.all());
  private final SchemaStore schemas = SchemaStore.builtIn();

  ExplainCommand(Console console) {
    this.console = console;
  }

  /**
   * @param what the id of a rule, which goes first; {@code FILE:LINE} or {@code FILE:LINE:COLUMN};
   *     else a field
   * @param format {@code text} or {@code json}
   */
  String text(String what, String format) throws UsageException, IOException {
    boolean json = Choice.word("--format", format, "text", "json").equals("json");
    for (RuleInfo info : rules.infos()) {
      if (info.id().equals(what)) {
        return json ? ExplainJson.rule(info) : RulePage.text(info);
      }
    }
    FilePlace place = FilePlace.of(what);
    FieldAnswer answer = place == null ? field(what) : atPlace(place, what);
    FieldRules about = new FieldRules(rules);
    return json ? ExplainJson.fields(answer, about) : FieldPage.text(answer, about);
  }

  private FieldAnswer field(String what) throws UsageException {
    FieldAnswer answer = schemas.explain(what);
    if (answer.problem().isEmpty()) {
      return answer;
    }
    if (what.indexOf('-') > 0 && what.indexOf('.') < 0) {
      throw Choice.noRule(what, rules);
    }
    throw new UsageException(answer.problem());
  }

  private FieldAnswer atPlace(FilePlace place, String what) throws UsageException {
    String shown = Printable.of(what);
    FieldAtPlace found;
    try {
      found = FieldFinder.find(input(place.file()), place.line(), place.column());
    } catch (IOException e) {
      throw new UsageException(Printable.of(place.file() + ": " + e.getMessage()));
    }
    if (!found.problem().isEmpty()) {
      throw new UsageException(shown + ": " + found.problem());
    }
    FieldAnswer answer = schemas.explain(found.type(), found.steps());
    if (!answer.problem().isEmpty()) {
      throw new UsageException(shown + ": " + answer.problem());
    }
    return answer;
  }

  private Input input(String path) throws UsageException {
    if (path.equals("-")) {
      return new StandardInput(path, console.directory(), console.in());
    }
    Discovery discovery = new Discovery(console.directory(), List.of(), true);
    discovery.addFile(path);
    Found found = discovery.found();
    if (found.inputs().isEmpty()) {
      throw new UsageException(
          Printable.of(found.errors().get(0).file() + ": " + found.errors().get(0).message()));
    }
    return found.inputs().get(0);
  }
}
