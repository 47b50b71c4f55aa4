package dev.klint.core.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.klint.core.crd.StructuralSchema;
import java.util.Map;
import java.util.Optional;

/** The types of a schema's values. Each object of it is a type of its own, as for the server. */
final class SchemaTypes implements CelTypeProvider {
  static final String ROOT = "selfType";

  private final ImmutableMap<String, CelType> objects;
  private final CelType root;

  SchemaTypes(StructuralSchema schema) {
    ImmutableMap.Builder<String, CelType> found = ImmutableMap.builder();
    this.root = type(schema, ROOT, found);
    this.objects = found.buildKeepingLast();
  }

  CelType root() {
    return root;
  }

  private static CelType type(
      StructuralSchema schema, String name, ImmutableMap.Builder<String, CelType> objects) {
    StructuralSchema items = schema.items();
    StructuralSchema values = schema.additional();
    if (schema.intOrString()) {
      return SimpleType.DYN;
    }
    return switch (schema.type()) {
      case "array" ->
          items == null ? SimpleType.DYN : ListType.create(type(items, name + ".@idx", objects));
      case "object" ->
          values != null && Exposure.hasValues(schema)
              ? MapType.create(SimpleType.STRING, type(values, name + ".@elem", objects))
              : object(schema, name, objects);
      case "boolean" -> SimpleType.BOOL;
      case "number" -> SimpleType.DOUBLE;
      case "integer" -> SimpleType.INT;
      case "string" ->
          switch (schema.format()) {
            case "byte" -> SimpleType.BYTES;
            case "duration" -> SimpleType.DURATION;
            case "date", "date-time" -> SimpleType.TIMESTAMP;
            default -> SimpleType.STRING;
          };
      default -> SimpleType.DYN;
    };
  }

  private static CelType object(
      StructuralSchema schema, String name, ImmutableMap.Builder<String, CelType> objects) {
    ImmutableMap.Builder<String, CelType> declared = ImmutableMap.builder();
    for (Map.Entry<String, StructuralSchema> entry : schema.properties().entrySet()) {
      String escaped = PropertyNames.escape(entry.getKey());
      if (escaped != null && Exposure.isExposed(entry.getValue())) {
        CelType type = type(entry.getValue(), name + "." + escaped, objects);
        declared.put(escaped, type);
        if (PropertyNames.isReserved(entry.getKey())) {
          declared.put(entry.getKey(), type);
        }
      }
    }
    ImmutableMap<String, CelType> fields = declared.buildKeepingLast();
    CelType object =
        StructType.create(name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
    objects.put(name, object);
    return object;
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(objects.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(objects.get(name));
  }
}
