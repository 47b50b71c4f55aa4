package dev.klint.core.schema;

import dev.klint.core.kube.KubeVersions;
import java.util.List;

/**
 * What is known of a field, to be shown to people.
 *
 * @param kind whose field it is
 * @param path from the resource on, lists marked: {@code spec.containers[].image}; empty for the
 *     kind itself
 * @param type in words: {@code a list}
 * @param typeName the name of the API's own type; empty when it has none
 * @param versions the minors that have it
 * @param required whether the API reference calls it required
 * @param keys the fields that tell items of a list apart
 * @param fields what it has inside, by name
 */
public record FieldInfo(
    KindType kind,
    String path,
    String type,
    String typeName,
    KubeVersions versions,
    boolean required,
    List<String> keys,
    List<FieldInfo> fields) {}
