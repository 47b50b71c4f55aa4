package dev.klint.core.cel;

import dev.klint.core.kube.FieldPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an object.
 *
 * @param parent null for the root
 * @param step a name or an index; nothing to read for the root
 * @param isKey whether the name is a key of a map, not a field
 */
record Place(@Nullable Place parent, Object step, boolean isKey) {
  static final Place ROOT = new Place(null, "", false);

  Place field(String name) {
    return new Place(this, name, false);
  }

  Place key(String name) {
    return new Place(this, name, true);
  }

  Place item(int index) {
    return new Place(this, index, false);
  }

  List<Object> steps() {
    if (parent == null) {
      return new ArrayList<>();
    }
    List<Object> steps = parent.steps();
    steps.add(step);
    return steps;
  }

  FieldPath path() {
    if (parent == null) {
      return FieldPath.ROOT;
    } else if (step instanceof Integer index) {
      return parent.path().index(index);
    }
    String name = (String) step;
    return isKey ? parent.path().key(name) : parent.path().child(name);
  }
}
