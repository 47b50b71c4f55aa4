package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a value to a structural schema; answers for the package {@code validate} of kube-openapi.
 * What joins several schemas is told of at the whole value, as the server does; which of several
 * fits best, as it guesses then, is not.
 */
final class SchemaValues {
  private final Faults faults;
  private final Field whole;
  private boolean told;

  /**
   * @param whole the value that all is about
   * @param told something was said of the whole already
   */
  SchemaValues(Faults faults, Field whole, boolean told) {
    this.faults = faults;
    this.whole = whole;
    this.told = told;
  }

  void validate(Field schema, Field value) {
    check(schema, value, 0);
  }

  private void check(Field schema, Field value, int depth) {
    if (depth > Keywords.DEEPEST || value.broken()) {
      return;
    }
    if (!ValueTypes.fits(schema, value)) {
      if (value != whole || !told) {
        faults.wrongType(value, Keywords.shown(value) + " must be " + ValueTypes.words(schema));
      }
      told |= value == whole;
    }
    EnumValues.validate(schema, value, faults);
    if (value.node() == null) {
      return;
    }
    joined(schema, value, depth);
    if (value.node() instanceof ScalarNode scalar) {
      if (scalar.isString()) {
        Strings.validate(schema, value, faults);
      } else if (isNumber(scalar) && !Numbers.bounds(schema, value, faults)) {
        whole("minimum, maximum and multipleOf must be of the type of their schema");
      }
    } else if (value.node() instanceof SequenceNode) {
      list(schema, value, depth);
    } else if (value.node() instanceof MappingNode mapping) {
      object(schema, value, mapping, depth);
    }
  }

  private static boolean isNumber(ScalarNode scalar) {
    return scalar.type() == ScalarNode.Type.INTEGER || scalar.type() == ScalarNode.Type.FLOAT;
  }

  private void whole(String message) {
    if (!told) {
      faults.invalid(whole, message);
      told = true;
    }
  }

  private void joined(Field schema, Field value, int depth) {
    List<Field> any = schema.get("anyOf").items();
    if (!any.isEmpty() && holding(any, value, depth) == 0) {
      whole("the default fits none of anyOf");
    }
    List<Field> one = schema.get("oneOf").items();
    if (!one.isEmpty()) {
      int holding = holding(one, value, depth);
      if (holding == 0) {
        whole("the default fits none of oneOf");
      } else if (holding > 1) {
        whole("the default fits several of oneOf, and must fit one");
      }
    }
    for (Field all : schema.get("allOf").items()) {
      int before = faults.count();
      check(all, value, depth + 1);
      if (faults.count() > before) {
        whole("the default does not fit all of allOf");
      }
    }
    if (schema.get("not").exists() && holding(List.of(schema.get("not")), value, depth) > 0) {
      whole("the default fits what not forbids");
    }
  }

  private int holding(List<Field> schemas, Field value, int depth) {
    int holding = 0;
    for (Field schema : schemas) {
      Faults own = Faults.of(value.resource());
      new SchemaValues(own, value, false).check(schema, value, depth + 1);
      holding += own.count() == 0 ? 1 : 0;
    }
    return holding;
  }

  private void list(Field schema, Field value, int depth) {
    List<Field> items = value.items();
    if (Keywords.hasItemSchema(schema)) {
      Field own = schema.get("items");
      for (int i = 0; i < items.size(); i++) {
        Field item = items.get(i);
        // the server puts a dot before the index of a list that is the whole value
        Field named = value == whole ? item.named(value.path().child("[" + i + "]")) : item;
        check(own, named, depth + 1);
      }
    }
    int size = items.size();
    if (size < schema.get("minItems").integerOr(0)) {
      faults.invalid(value, "the list must have at least " + text(schema, "minItems") + " items");
    }
    if (size > schema.get("maxItems").integerOr(Long.MAX_VALUE)) {
      faults.tooMany(value, "the list must have at most " + text(schema, "maxItems") + " items");
    }
  }

  private static String text(Field schema, String keyword) {
    return schema.get(keyword).scalarText().orElse("");
  }

  private void object(Field schema, Field value, MappingNode mapping, int depth) {
    int size = mapping.members().size();
    if (size < schema.get("minProperties").integerOr(0)) {
      faults.invalid(
          value, "the object must have at least " + text(schema, "minProperties") + " fields");
    }
    if (size > schema.get("maxProperties").integerOr(Long.MAX_VALUE)) {
      faults.tooMany(
          value, "the object must have at most " + text(schema, "maxProperties") + " fields");
    }
    List<String> foreign = new ArrayList<>();
    for (String name : mapping.names()) {
      if (Keywords.hasProperty(schema, name)) {
        check(schema.get("properties").key(name), value.get(name), depth + 1);
      } else if (Keywords.hasAdditionalSchema(schema)) {
        check(schema.get("additionalProperties"), value.get(name), depth + 1);
      } else if (schema.get("additionalProperties").isFalse()) {
        foreign.add(name);
      }
    }
    if (!foreign.isEmpty()) {
      faults.invalid(value, "the schema allows no field " + String.join(", ", foreign));
    }
    for (Field required : schema.get("required").items()) {
      String name = required.stringOr("");
      if (mapping.get(name) == null) {
        faults.required(value.get(name), name + " is required in the default: its schema says so");
      }
    }
  }
}
