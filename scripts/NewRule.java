import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes what a new rule needs: its class, its folder with page and examples, its line in BuiltInRules.
 *
 * <p>{@code java scripts/NewRule.java pods container-without-name} from the root of the project.
 */
public final class NewRule {
  private static final Path CLASSES = Path.of("rules/src/main/java/dev/klint/rules");
  private static final Path FOLDERS = Path.of("rules/src/main/resources/dev/klint/rules");

  private NewRule() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2 || !args[0].matches("[a-z]+") || !args[1].matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      System.err.println("usage: java scripts/NewRule.java PACKAGE RULE-ID, as in: pods container-without-name");
      System.exit(2);
    }
    String room = args[0];
    String id = args[1];
    String type = type(id);
    write(CLASSES.resolve(room).resolve("package-info.java"), packageInfo(room), false);
    write(CLASSES.resolve(room).resolve(type + ".java"), source(room, id, type), true);
    Path folder = FOLDERS.resolve(id);
    write(folder.resolve("rule.md"), page(), true);
    write(folder.resolve("bad.yaml"), pod("bad"), true);
    write(folder.resolve("good.yaml"), pod("good"), true);
    list(room, type);
    System.out.println("made " + CLASSES.resolve(room).resolve(type + ".java") + " and " + folder);
    System.out.println("next: write bad.yaml and good.yaml, then mvn verify -pl rules -am -Dklint.rule=" + id);
  }

  private static String type(String id) {
    StringBuilder out = new StringBuilder();
    for (String word : id.split("-")) {
      out.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return out.toString();
  }

  private static void write(Path file, String text, boolean mustBeNew) throws IOException {
    if (Files.exists(file)) {
      if (mustBeNew) {
        throw new IOException(file + " is there already");
      }
      return;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String packageInfo(String room) {
    return """
        /** TODO what these rules are about. */
        @NullMarked
        package dev.klint.rules.%s;

        import org.jspecify.annotations.NullMarked;
        """
        .formatted(room);
  }

  private static String source(String room, String id, String type) {
    return """
        package dev.klint.rules.%s;

        import static dev.klint.core.rule.Profile.RECOMMENDED;
        import static dev.klint.core.rule.Profile.STRICT;

        import dev.klint.core.finding.Finding;
        import dev.klint.core.kube.Container;
        import dev.klint.core.rule.ContainerRule;
        import dev.klint.core.rule.RuleInfo;
        import java.util.List;

        /** Flags TODO. */
        public final class %s implements ContainerRule {
          private static final RuleInfo INFO =
              RuleInfo.warning("%s", "TODO-group", "TODO what is wrong, one clause without full stop")
                  .in(RECOMMENDED, STRICT)
                  .help("TODO how to put it right, one sentence");

          @Override
          public RuleInfo info() {
            return INFO;
          }

          @Override
          public List<Finding> check(Container container) {
            return List.of();
          }
        }
        """
        .formatted(room, type, id);
  }

  private static String page() {
    return """
        ## What

        TODO what the rule wants.

        ## Why

        TODO what happens otherwise.

        ## How to fix

        TODO the steps.

        ## References

        - TODO a page of the Kubernetes documentation, a KEP, a standard
        """;
  }

  private static String pod(String name) {
    return """
        apiVersion: v1
        kind: Pod
        metadata:
          name: %s
        spec:
          containers:
            - name: app
              image: example.com/app:1.0.0
        """
        .formatted(name);
  }

  /** Adds the import and, in the order of ids, the line; ids sort as their class names do not, so the build has the last word. */
  private static void list(String room, String type) throws IOException {
    Path file = CLASSES.resolve("BuiltInRules.java");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(lines.indexOf("import java.util.List;"), "import dev.klint.rules." + room + "." + type + ";");
    int at = 0;
    while (!lines.get(at).contains("List.of(")) {
      at++;
    }
    at++;
    while (lines.get(at).strip().startsWith("new ") && lines.get(at).strip().compareTo("new " + type) < 0) {
      at++;
    }
    lines.add(at, "        new " + type + "(),");
    Files.write(file, lines);
  }
}
