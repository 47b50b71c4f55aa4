package dev.klint.core.yaml;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in klint's words what SnakeYAML Engine's parser did not understand. */
final class ParserErrors {
  private ParserErrors() {}

  static ScanException translate(MarkedYamlEngineException e) {
    int position = e.getProblemMark().map(Mark::getIndex).orElse(0);
    int context = e.getContextMark().map(Mark::getIndex).orElse(-1);
    String problem = String.valueOf(e.getProblem());
    return new ScanException(context, position, words(problem, String.valueOf(e.getContext())));
  }

  private static String words(String problem, String context) {
    if (context.contains("block mapping")) {
      return "this does not belong to the mapping around it: a key is expected, or less indentation";
    } else if (context.contains("block collection") || context.contains("block sequence")) {
      return "this does not belong to the list around it: a - is expected, or less indentation";
    } else if (context.contains("flow sequence")) {
      return "a comma or ] is missing before this";
    } else if (context.contains("flow mapping")) {
      return "a comma or } is missing before this";
    } else if (context.contains("node") && problem.contains("tag handle")) {
      return "no %TAG directive tells what this tag means";
    } else if (problem.contains("document start")) {
      return "a document cannot begin like this";
    }
    return "a value is missing here";
  }
}
