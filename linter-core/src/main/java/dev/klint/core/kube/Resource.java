package dev.klint.core.kube;

import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.Document;
import dev.klint.core.yaml.MappingNode;
import java.util.OptionalInt;

/** A document, or an item of a List, that says which API type it is. */
public final class Resource {
  /** How much of an object is written. */
  private enum Extent {
    WHOLE,
    INGREDIENT,
    SPARE,
    PATCH,
    FRAGMENT
  }

  private final Document document;
  private final OptionalInt item;
  private final MappingNode root;
  private final GroupVersionKind type;
  private final Scope scope;
  private final Extent extent;
  private final BrokenNodes broken;

  private Resource(
      Document document,
      OptionalInt item,
      MappingNode root,
      GroupVersionKind type,
      Scope scope,
      Extent extent,
      BrokenNodes broken) {
    this.document = document;
    this.item = item;
    this.root = root;
    this.type = type;
    this.scope = scope;
    this.extent = extent;
    this.broken = broken;
  }

  /**
   * @param item the position in a List, or empty when the document itself is the resource
   */
  public static Resource of(
      Document document, OptionalInt item, MappingNode root, GroupVersionKind type) {
    return new Resource(document, item, root, type, Scope.UNKNOWN, Extent.WHOLE, BrokenNodes.NONE);
  }

  /** The same, known to be only what is laid over an object. */
  public Resource asPatch() {
    return new Resource(document, item, root, type, scope, Extent.PATCH, broken);
  }

  /** The same, known to be only what JKube will complete. */
  public Resource asFragment() {
    return new Resource(document, item, root, type, scope, Extent.FRAGMENT, broken);
  }

  /** The same, known to be whole but for what kustomize may add: labels and namespaces. */
  public Resource asIngredient() {
    return new Resource(document, item, root, type, scope, Extent.INGREDIENT, broken);
  }

  /** The same, whole or a part that nothing uses. */
  public Resource asSpare() {
    return new Resource(document, item, root, type, scope, Extent.SPARE, broken);
  }

  /** The same as another type: a part need not name its own in full. */
  public Resource as(GroupVersionKind other) {
    return new Resource(document, item, root, other, scope, extent, broken);
  }

  /** The same resource, with what is known to be wrong in it: fields skip that. */
  public Resource withBroken(BrokenNodes nodes) {
    return new Resource(document, item, root, type, scope, extent, nodes);
  }

  /** The same resource, of a kind known to stand there. */
  public Resource in(Scope where) {
    return new Resource(document, item, root, type, where, extent, broken);
  }

  /** Where objects of its kind stand, as far as schemas tell. */
  public Scope scope() {
    return scope;
  }

  BrokenNodes broken() {
    return broken;
  }

  public Document document() {
    return document;
  }

  public SourceText source() {
    return document.source();
  }

  public OptionalInt item() {
    return item;
  }

  /** What is not written may be written elsewhere: nothing can be called missing. */
  public boolean isPart() {
    return extent == Extent.PATCH || extent == Extent.FRAGMENT;
  }

  /** Kustomize may add labels and namespaces to it. */
  public boolean isIngredient() {
    return extent == Extent.INGREDIENT;
  }

  /** A part, if something is missing. */
  public boolean isSpare() {
    return extent == Extent.SPARE;
  }

  /** A part that is read by Jackson, which makes a string of any scalar where one is wanted. */
  public boolean isFragment() {
    return extent == Extent.FRAGMENT;
  }

  public MappingNode root() {
    return root;
  }

  public GroupVersionKind type() {
    return type;
  }

  public String kind() {
    return type.kind();
  }

  /** The whole resource as a field: where every path begins. */
  public Field field() {
    return Field.root(this);
  }

  /** {@code metadata.name}, empty when there is none. */
  public String name() {
    return field().get("metadata").get("name").stringOr("");
  }

  /** {@code metadata.namespace}, empty when there is none. */
  public String namespace() {
    return field().get("metadata").get("namespace").stringOr("");
  }
}
