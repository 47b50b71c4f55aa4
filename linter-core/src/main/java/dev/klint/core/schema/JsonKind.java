package dev.klint.core.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.klint.core.crd.Defaults;
import dev.klint.core.crd.JsonValues;
import dev.klint.core.crd.KindSchema;
import dev.klint.core.crd.StructuralSchema;
import dev.klint.core.finding.Finding;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.kube.Scope;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A version of a kind that a JSON Schema tells of; its metadata is Kubernetes' own. */
final class JsonKind {
  private final StructuralSchema structure;
  private final CustomTypes types;
  private final Schema schema;
  private final Schema metadata;

  /**
   * @param metadata the schema of an object's {@code metadata}
   * @throws RuntimeException when the schema is none
   */
  JsonKind(
      GroupVersionKind type,
      KindSchema given,
      JsonSchemas schemas,
      Type metadataType,
      Schema metadata) {
    this.structure = StructuralSchema.of(given.json());
    this.types = new CustomTypes(type, structure, metadataType);
    this.schema = schemas.schema(JsonTree.ofValue(given.json()));
    this.metadata = metadata;
  }

  /**
   * @throws RuntimeException when the schema refers to what is not there
   */
  Conformance conform(Resource resource, KubeVersions targets) {
    Object value = Defaults.apply(JsonValues.of(resource.root()), structure);
    JsonNode json = JsonTree.ofValue(value);
    List<Error> errors = new ArrayList<>(metadata.validate(json));
    List<Error> all = schema.validate(json);
    for (Error error : all) {
      if (isFirstOfSeveral(error) && !isExplained(error, all)) {
        errors.add(error);
      }
    }
    List<Finding> none = List.of();
    return new CustomTeller(resource, types.root(), Scope.UNKNOWN, targets).tell(errors, none);
  }

  /** That none of several schemas holds needs no words when it is told what the first one lacks. */
  private static boolean isExplained(Error error, List<Error> all) {
    boolean several = error.getKeyword().equals("anyOf") || error.getKeyword().equals("oneOf");
    for (Error other : all) {
      if (several
          && !other.equals(error)
          && other.getEvaluationPath().startsWith(error.getEvaluationPath())) {
        return true;
      }
    }
    return false;
  }

  /** Of schemas of which one must hold, what the first lacks is told. */
  private static boolean isFirstOfSeveral(Error error) {
    for (int i = 0; i + 1 < error.getEvaluationPath().getNameCount(); i++) {
      Object step = error.getEvaluationPath().getElement(i);
      boolean several = "anyOf".equals(step) || "oneOf".equals(step);
      if (several && !Integer.valueOf(0).equals(error.getEvaluationPath().getElement(i + 1))) {
        return false;
      }
    }
    return true;
  }
}
