package dev.klint.core.cel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the macros that make maps become. */
final class MapFunctions implements Library {
  @Override
  public Set<String> names() {
    return Set.of("cel.@mapInsert");
  }

  @Override
  public @Nullable Object call(Call call) {
    return call.isMember() ? null : inserted(call);
  }

  private static @Nullable Object inserted(Call call) {
    if (!(call.argument(0) instanceof MadeMap map)) {
      return null;
    }
    call.budget().spend(map.size());
    if (call.count() == 3) {
      return with(map, call.argument(1), call.argument(2));
    }
    if (!(call.argument(1) instanceof MapValue more)) {
      return null;
    }
    Object all = map;
    for (Object key : more.keys()) {
      Object value = more.find(key);
      call.budget().spend(map.size());
      if (all instanceof MadeMap soFar && value != null) {
        all = with(soFar, key, value);
      }
    }
    return all;
  }

  private static Object with(MadeMap map, Object key, Object value) {
    MadeMap more = map.with(key, value);
    return more == null ? new Failure("insert failed: key " + key + " already exists") : more;
  }
}
