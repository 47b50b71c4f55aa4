package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The kinds of lists and maps, which tell how changes to them are merged. Answers for the part of
 * {@code ValidateCustomResourceDefinitionOpenAPISchema} about {@code x-kubernetes-list-type} and
 * {@code x-kubernetes-map-type}, and for {@code validateMapListKeysMapSet}.
 */
final class ListKinds {
  private ListKinds() {}

  static void validate(Field schema, Faults faults) {
    if (!schema.has(Keywords.MAP_TYPE)
        && !schema.has(Keywords.LIST_TYPE)
        && !schema.has(Keywords.LIST_MAP_KEYS)) {
      return;
    }
    Field mapType = schema.get(Keywords.MAP_TYPE);
    if (mapType.exists()) {
      typed(schema, "object", Keywords.MAP_TYPE, faults);
      Values.oneOfIfSet(mapType, faults, "atomic", "granular");
    }
    Field listType = schema.get(Keywords.LIST_TYPE);
    Field keys = schema.get(Keywords.LIST_MAP_KEYS);
    if (listType.exists()) {
      boolean typed = typed(schema, "array", Keywords.LIST_TYPE, faults);
      Values.oneOfIfSet(listType, faults, "atomic", "set", "map");
      switch (listType.stringOr("")) {
        case "set" -> set(schema, typed, faults);
        case "map" -> map(schema, keys, faults);
        default -> {}
      }
    }
    if (keys.size() > 0 && !listType.stringOr("").equals("map")) {
      String message = Keywords.LIST_TYPE + " must be map beside " + Keywords.LIST_MAP_KEYS;
      if (listType.exists()) {
        faults.invalid(listType, message);
      } else {
        faults.required(listType, message);
      }
    }
  }

  private static boolean typed(Field schema, String wanted, String keyword, Faults faults) {
    Field type = schema.get("type");
    String message = "type must be " + wanted + " beside " + keyword;
    if (Keywords.type(schema).isEmpty()) {
      faults.required(type, message);
      return false;
    } else if (!Keywords.type(schema).equals(wanted)) {
      faults.invalid(type, message);
      return false;
    }
    return true;
  }

  private static void set(Field schema, boolean typed, Faults faults) {
    if (!Keywords.hasItemSchema(schema)) {
      return;
    }
    Field items = schema.get("items");
    String type = Keywords.type(items);
    Field listType = items.get(Keywords.LIST_TYPE);
    Field mapType = items.get(Keywords.MAP_TYPE);
    if (typed && type.equals("array") && !listType.stringOr("atomic").equals("atomic")) {
      faults.invalid(listType, "lists in a list of type set must be atomic");
    } else if (typed && type.equals("object") && !mapType.stringOr("").equals("atomic")) {
      faults.invalid(
          mapType, "objects in a list of type set need " + Keywords.MAP_TYPE + ": atomic");
    }
    notNullable(items, "items of a list of type set must not be nullable", faults);
  }

  private static void notNullable(Field schema, String message, Faults faults) {
    if (schema.get("nullable").isTrue()) {
      faults.forbidden(schema.get("nullable"), message);
    }
  }

  private static void map(Field schema, Field keys, Faults faults) {
    if (keys.size() == 0) {
      faults.required(keys, Keywords.LIST_MAP_KEYS + " must name what tells items apart");
    }
    Field items = schema.get("items");
    if (!items.exists()) {
      faults.required(items, "items must say what the list of type map holds");
    } else if (!Keywords.hasItemSchema(schema)) {
      faults.invalid(items, "items must be one schema in a list of type map");
    } else {
      if (Keywords.type(items).equals("object")) {
        keys(keys, items, faults);
      } else {
        faults.invalid(items.get("type"), "items of a list of type map must be objects");
      }
      notNullable(items, "items of a list of type map must not be nullable", faults);
      identified(keys, items, faults);
    }
  }

  private static void keys(Field keys, Field items, Faults faults) {
    Set<String> seen = new HashSet<>();
    Set<String> wrong = new TreeSet<>();
    for (Field item : keys.items()) {
      String key = item.stringOr("");
      Field property = property(items, key);
      if (!Keywords.hasProperty(items, key)) {
        wrong.add("key \"" + key + "\" is no property of the items");
      } else {
        switch (Keywords.type(property)) {
          case "array", "object" ->
              faults.invalid(
                  property.get("type"),
                  "the key " + key + " of a list of type map must be a scalar");
          default -> {}
        }
      }
      if (!seen.add(key)) {
        wrong.add("key \"" + key + "\" is here for the second time");
      }
    }
    if (!wrong.isEmpty()) {
      faults.invalid(keys, String.join("; ", wrong));
    }
  }

  private static Field property(Field items, String name) {
    return items.get("properties").key(name);
  }

  /** Each key is always there: required, or filled in. */
  private static void identified(Field keys, Field items, Faults faults) {
    for (Field item : keys.items()) {
      String key = item.stringOr("");
      Field property = property(items, key);
      if (!Keywords.hasProperty(items, key) || property.broken()) {
        continue;
      }
      if (!Values.has(items.get("required"), key) && !property.get("default").exists()) {
        faults.required(
            property.get("default"), "the key " + key + " must be required or have a default");
      }
      notNullable(property, "the key " + key + " must not be nullable", faults);
    }
  }
}
