package dev.klint.core.cel;

import dev.klint.core.crd.StructuralSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a schema ({@code x-kubernetes-validations}; <a href=
 * "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules">Kubernetes
 * documentation</a>), as Kubernetes 1.36 evaluates them when an object is created. Expressions are
 * read when they are first needed. Safe for many threads, good for many objects.
 */
public final class CelRules {
  /** No rules: finds nothing, costs nothing. */
  public static final CelRules NONE = new CelRules(null);

  private final @Nullable RuleNode root;

  private CelRules(@Nullable RuleNode root) {
    this.root = root;
  }

  /**
   * The rules of a resource's schema.
   *
   * @param root the schema of the whole object
   */
  public static CelRules of(StructuralSchema root) {
    if (!hasRules(root)) {
      return NONE;
    }
    RuleNode node = RuleNode.of(Metadata.added(root));
    return node == null ? NONE : new CelRules(node);
  }

  private static boolean hasRules(StructuralSchema schema) {
    StructuralSchema items = schema.items();
    StructuralSchema additional = schema.additional();
    if (!schema.rules().isEmpty()
        || (items != null && hasRules(items))
        || (additional != null && hasRules(additional))) {
      return true;
    }
    for (StructuralSchema property : schema.properties().values()) {
      if (hasRules(property)) {
        return true;
      }
    }
    return false;
  }

  public boolean isEmpty() {
    return root == null;
  }

  /**
   * Checks an object. The server does so after defaulting and pruning, and only when nothing else
   * is wrong with the object that would keep rules from being run: a wrong type, a required value
   * that is missing, a text, list or map that is too long.
   *
   * @param object the whole of it as JSON values, see {@link dev.klint.core.crd.JsonValues}
   */
  public Verdict check(@Nullable Object object) {
    if (root == null) {
      return Verdict.NOTHING;
    }
    RuleRun run = new RuleRun(isNamedByServer(object));
    run.visit(root, object, Place.ROOT);
    return run.verdict();
  }

  /**
   * Rules that the server would refuse when the definition is stored: what cannot be read, names
   * what is not there, or has another type than it must.
   */
  public List<RuleProblem> problems() {
    return root == null ? List.of() : RuleChecks.of(root.schema());
  }

  /** Whether the server makes a name before it looks at the rules: nobody knows which. */
  private static boolean isNamedByServer(@Nullable Object object) {
    return object instanceof Map<?, ?> fields
        && fields.get("metadata") instanceof Map<?, ?> metadata
        && metadata.get("generateName") instanceof String prefix
        && !prefix.isEmpty()
        && (metadata.get("name") == null || "".equals(metadata.get("name")));
  }

  /** One object on its way through the rules. */
  private static final class RuleRun {
    private final List<Violation> violations = new ArrayList<>();
    private final List<String> unsure = new ArrayList<>();
    private final Budget budget = new Budget(Budget.OF_AN_OBJECT);
    private final boolean isNameless;

    RuleRun(boolean isNameless) {
      this.isNameless = isNameless;
    }

    Verdict verdict() {
      return new Verdict(List.copyOf(violations), List.copyOf(unsure));
    }

    void visit(RuleNode node, @Nullable Object value, Place place) {
      if (value == null) {
        return;
      }
      runRules(node, value, place);
      RuleNode items = node.items();
      if (value instanceof List<?> list && items != null) {
        for (int i = 0; i < list.size(); i++) {
          visit(items, list.get(i), place.item(i));
        }
      } else if (value instanceof Map<?, ?> map) {
        visitEntries(node, map, place);
      }
    }

    private void visitEntries(RuleNode node, Map<?, ?> map, Place place) {
      RuleNode values = node.additional();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String name = (String) entry.getKey();
        RuleNode property = node.properties().get(name);
        if (values != null) {
          visit(values, entry.getValue(), place.key(name));
        }
        if (property != null) {
          visit(property, entry.getValue(), place.field(name));
        }
      }
    }

    private void runRules(RuleNode node, Object value, Place place) {
      if (node.rules().isEmpty()) {
        return;
      }
      Object self = SchemaValues.of(value, node.schema());
      for (Rule rule : node.rules()) {
        try {
          if (isNameless && place.parent() == null && rule.text().contains("metadata")) {
            throw new UnsureException("the server makes the name");
          }
          Violation violation = rule.check(self, place, budget);
          if (violation != null) {
            violations.add(violation);
          }
        } catch (UnsureException unknown) {
          unsure.add(rule.text() + ": " + unknown.getMessage());
        }
      }
    }
  }
}
