package dev.klint.core.schema;

import dev.klint.core.kube.KubeVersions;
import java.util.List;

/**
 * What is known of a field, to be shown to people.
 *
 * @param kind whose field it is
 * @param path from the resource on, lists on the way marked: {@code spec.containers[].image}; empty
 *     for the kind itself
 * @param name the field's own name; empty for the kind itself
 * @param type in words, with the name of the API's own type: {@code list of Container}
 * @param typeName that name alone; empty when it has none
 * @param owner the type whose field it is, under the name that no other type has: {@code
 *     core_v1/PodSpec}; empty for the kind itself
 * @param versions the minors that can decode it, be its feature switched on or not
 * @param required whether the API reference calls it required
 * @param keys for a list that is a map: the fields that tell its items apart
 * @param set for a list: no item may come twice
 * @param values the words that the API reference of the newest minor names for it; empty when any
 *     are possible or none are named
 * @param fields what it has inside, or what its items have, by name; theirs are left out
 */
public record FieldInfo(
    KindType kind,
    String path,
    String name,
    String type,
    String typeName,
    String owner,
    KubeVersions versions,
    boolean required,
    List<String> keys,
    boolean set,
    List<String> values,
    List<FieldInfo> fields) {}
