package dev.klint.core.kube;

import org.jspecify.annotations.Nullable;

/**
 * A place inside a resource, printed as the API server prints it: {@code spec.containers[0].image},
 * {@code metadata.labels[app.kubernetes.io/name]}.
 */
public final class FieldPath {
  /** The resource itself; prints as nothing. */
  public static final FieldPath ROOT = new FieldPath(null, "");

  private final @Nullable FieldPath parent;
  private final String step;

  private FieldPath(@Nullable FieldPath parent, String step) {
    this.parent = parent;
    this.step = step;
  }

  /** A field of a struct. */
  public FieldPath child(String name) {
    return new FieldPath(this, parent == null ? name : "." + name);
  }

  /** An item of a list. */
  public FieldPath index(int index) {
    return new FieldPath(this, "[" + index + "]");
  }

  /** A key of a free map. */
  public FieldPath key(String key) {
    return new FieldPath(this, "[" + key + "]");
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
    if (parent != null) {
      parent.print(out);
      out.append(step);
    }
  }
}
