package dev.klint.core.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The types of what expressions in the API can name: requests, namespaces, devices, and the
 * variables of a policy as far as they are declared.
 */
final class ApiTypes implements CelTypeProvider {
  static final String VARIABLES = "kubernetes.variables";

  private static final String OBJECT = "Object";
  private static final String PATCH = "JSONPatch";

  /** A line for a type: its name, then fields and their types. */
  private static final String TABLE =
      """
      kubernetes.GroupVersionKind group:string version:string kind:string
      kubernetes.GroupVersionResource group:string version:string resource:string
      kubernetes.UserInfo username:string uid:string groups:list(string)\
       extra:map(string,list(string))
      kubernetes.AdmissionRequest kind:kubernetes.GroupVersionKind\
       resource:kubernetes.GroupVersionResource subResource:string\
       requestKind:kubernetes.GroupVersionKind requestResource:kubernetes.GroupVersionResource\
       requestSubResource:string name:string namespace:string operation:string\
       userInfo:kubernetes.UserInfo dryRun:bool options:dyn
      kubernetes.NamespaceSpec finalizers:list(string)
      kubernetes.NamespaceCondition status:string type:string lastTransitionTime:timestamp\
       message:string reason:string
      kubernetes.NamespaceStatus conditions:list(kubernetes.NamespaceCondition) phase:string
      kubernetes.NamespaceMetadata name:string generateName:string namespace:string\
       labels:map(string,string) annotations:map(string,string) UID:string\
       creationTimestamp:timestamp deletionGracePeriodSeconds:int deletionTimestamp:timestamp\
       generation:int resourceVersion:string finalizers:list(string)
      kubernetes.Namespace metadata:kubernetes.NamespaceMetadata spec:kubernetes.NamespaceSpec\
       status:kubernetes.NamespaceStatus
      kubernetes.DRADevice driver:string attributes:map(string,map(string,any))\
       capacity:map(string,map(string,kubernetes.Quantity)) allowMultipleAllocations:bool
      JSONPatch op:string path:string from:string value:dyn
      """;

  private static final Map<String, StructType> FIXED = fixed();

  private final ImmutableMap<String, CelType> variables;
  private final ImmutableSet<String> objectFields;
  private final boolean hasPatchTypes;

  /**
   * @param variables those of a policy, by name
   * @param objectFields the fields that an Object can have; for the server that is any field
   * @param hasPatchTypes whether there is an Object and a JSONPatch
   */
  ApiTypes(Map<String, CelType> variables, Set<String> objectFields, boolean hasPatchTypes) {
    ImmutableMap.Builder<String, CelType> declared = ImmutableMap.builder();
    variables.forEach((name, type) -> declared.put(name, declared(type)));
    this.variables = declared.buildOrThrow();
    this.objectFields = ImmutableSet.copyOf(objectFields);
    this.hasPatchTypes = hasPatchTypes;
  }

  private static Map<String, StructType> fixed() {
    Map<String, StructType> types = new HashMap<>();
    for (String line : TABLE.lines().toList()) {
      String[] words = line.split(" ", -1);
      Map<String, CelType> fields = new LinkedHashMap<>();
      for (int i = 1; i < words.length; i++) {
        int colon = words[i].indexOf(':');
        fields.put(words[i].substring(0, colon), type(words[i].substring(colon + 1), types));
      }
      types.put(words[0], struct(words[0], fields));
    }
    return Map.copyOf(types);
  }

  private static CelType type(String name, Map<String, StructType> known) {
    StructType struct = known.get(name);
    if (struct != null) {
      return struct;
    } else if (name.startsWith("list(kubernetes.")) {
      return ListType.create(type(name.substring(5, name.length() - 1), known));
    }
    return Signatures.type(name);
  }

  private static StructType struct(String name, Map<String, CelType> fields) {
    ImmutableMap<String, CelType> all = ImmutableMap.copyOf(fields);
    return StructType.create(name, all.keySet(), field -> Optional.ofNullable(all.get(field)));
  }

  /** The variables of an environment and their types. */
  Map<String, CelType> named(CelEnvironment environment, boolean hasVariables) {
    Map<String, CelType> named = new LinkedHashMap<>();
    if (!environment.hasObject()) {
      named.put("device", fixed("kubernetes.DRADevice"));
      return named;
    }
    named.put("object", SimpleType.DYN);
    named.put("oldObject", SimpleType.DYN);
    named.put("namespaceObject", fixed("kubernetes.Namespace"));
    named.put("request", fixed("kubernetes.AdmissionRequest"));
    if (environment.hasParams()) {
      named.put("params", SimpleType.DYN);
    }
    if (environment.hasAuthorizer()) {
      named.put("authorizer", OpaqueType.create("kubernetes.authorization.Authorizer"));
      named.put(
          "authorizer.requestResource",
          OpaqueType.create("kubernetes.authorization.ResourceCheck"));
    }
    if (hasVariables) {
      named.put("variables", struct(VARIABLES, variables));
    }
    return named;
  }

  private static StructType fixed(String name) {
    StructType type = FIXED.get(name);
    if (type == null) {
      throw new IllegalStateException("no type " + name);
    }
    return type;
  }

  /** The type that a variable's users see: the server forgets all but plain types of CEL. */
  private static CelType declared(CelType type) {
    return switch (type.kind()) {
      case BOOL, BYTES, DOUBLE, DURATION, INT, NULL_TYPE, STRING, TIMESTAMP, UINT -> type;
      case LIST -> ListType.create(declared(type.parameters().get(0)));
      case MAP ->
          MapType.create(declared(type.parameters().get(0)), declared(type.parameters().get(1)));
      default -> SimpleType.DYN;
    };
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.of();
  }

  @Override
  public Optional<CelType> findType(String name) {
    if (name.equals(VARIABLES)) {
      return Optional.of(struct(VARIABLES, variables));
    } else if (name.equals(OBJECT) || name.startsWith(OBJECT + ".")) {
      return hasPatchTypes
          ? Optional.of(StructType.create(name, objectFields, field -> Optional.of(SimpleType.DYN)))
          : Optional.empty();
    } else if (name.equals(PATCH) && !hasPatchTypes) {
      return Optional.empty();
    }
    return Optional.ofNullable(FIXED.get(name));
  }
}
