package dev.klint.core.kube;

import org.jspecify.annotations.Nullable;

/**
 * A place inside a resource, printed as the API server prints it: {@code spec.containers[0].image},
 * {@code metadata.labels[app.kubernetes.io/name]}.
 */
public final class FieldPath {
  /** The resource itself; prints as nothing. */
  public static final FieldPath ROOT = new FieldPath(null, "", Step.FIELD);

  private enum Step {
    FIELD,
    INDEX,
    KEY
  }

  private final @Nullable FieldPath parent;
  private final String name;
  private final Step step;

  private FieldPath(@Nullable FieldPath parent, String name, Step step) {
    this.parent = parent;
    this.name = name;
    this.step = step;
  }

  /** A field of a struct. */
  public FieldPath child(String field) {
    return new FieldPath(this, field, Step.FIELD);
  }

  /** An item of a list. */
  public FieldPath index(int index) {
    return new FieldPath(this, Integer.toString(index), Step.INDEX);
  }

  /** A key of a free map. */
  public FieldPath key(String key) {
    return new FieldPath(this, key, Step.KEY);
  }

  /** The last step: a field's name, a key, or an item's index. */
  public String last() {
    return name;
  }

  /** What to call it in a sentence: its name, or {@code item 2 of args}. */
  public String words() {
    return step == Step.INDEX && parent != null ? "item " + name + " of " + parent.last() : name;
  }

  public @Nullable FieldPath parent() {
    return parent;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldPath path && toString().equals(path.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    print(out);
    return out.toString();
  }

  private void print(StringBuilder out) {
    if (parent == null) {
      return;
    }
    parent.print(out);
    if (step == Step.FIELD) {
      out.append(out.isEmpty() ? "" : ".").append(name);
    } else {
      out.append('[').append(name).append(']');
    }
  }
}
