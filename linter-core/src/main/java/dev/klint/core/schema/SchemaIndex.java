package dev.klint.core.schema;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The types of Kubernetes' own API, made from its OpenAPI documents. A file per group and version
 * is read when it is first needed: a small pod touches two.
 */
final class SchemaIndex implements TypeSource {
  private final ConcurrentMap<String, IndexFile> files = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, ObjectType> types = new ConcurrentHashMap<>();

  @Override
  public @Nullable KindType kind(GroupVersionKind type) {
    String name = fileName(type);
    if (!isFileName(name)) {
      return null;
    }
    IndexFile file = files.get(name);
    if (file == null) {
      String text = text(name);
      if (text == null) {
        return null;
      }
      file = keep(name, text);
    }
    return file.kind(type.kind());
  }

  private static String fileName(GroupVersionKind type) {
    return (type.group().isEmpty() ? "core" : type.group()) + "_" + type.version();
  }

  /** Only names of resources can be asked for: no way out of the folder. */
  private static boolean isFileName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-')) {
        return false;
      }
    }
    return true;
  }

  /** The names of all files, {@code apps_v1} for each group and version. */
  List<String> fileNames() {
    List<String> names = new ArrayList<>();
    for (String line : groups()) {
      names.add(line.substring(0, line.indexOf(' ')));
    }
    return names;
  }

  /** All minors that the index knows. */
  KubeVersions versions() {
    String text = textOf("groups");
    return new KubeVersions(Minors.bits(text.substring(7, text.indexOf('\n'))));
  }

  /** The text of a file that the index always has. */
  static String textOf(String name) {
    String text = text(name);
    if (text == null) {
      throw new IllegalStateException("no index of " + name);
    }
    return text;
  }

  private static List<String> groups() {
    List<String> lines = textOf("groups").lines().toList();
    return lines.subList(1, lines.size());
  }

  /** A file that the index itself names. */
  IndexFile file(String name) {
    IndexFile file = files.get(name);
    if (file == null) {
      file = keep(name, textOf(name));
    }
    return file;
  }

  private IndexFile keep(String name, String text) {
    IndexFile file = new IndexFile(this, name, text);
    IndexFile earlier = files.putIfAbsent(name, file);
    return earlier == null ? file : earlier;
  }

  @Override
  public ObjectType object(String id) {
    ObjectType type = types.get(id);
    if (type == null) {
      type = new ObjectType(this, id);
      ObjectType earlier = types.putIfAbsent(id, type);
      type = earlier == null ? type : earlier;
    }
    return type;
  }

  @Override
  public Map<String, Property> properties(ObjectType type) {
    int slash = type.id().indexOf('/');
    return file(type.id().substring(0, slash)).properties(type.name());
  }

  private static @Nullable String text(String name) {
    try (InputStream in = SchemaIndex.class.getResourceAsStream("index/" + name + ".txt")) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
