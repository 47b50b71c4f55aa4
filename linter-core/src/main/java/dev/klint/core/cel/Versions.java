package dev.klint.core.cel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Semantic versions, a library of Kubernetes. */
final class Versions implements Library {
  @Override
  public Set<String> names() {
    return Set.of(
        "semver",
        "isSemver",
        "isGreaterThan",
        "isLessThan",
        "compareTo",
        "major",
        "minor",
        "patch");
  }

  @Override
  public @Nullable Object call(Call call) {
    if (call.takes(String.class) || call.takes(String.class, Boolean.class)) {
      boolean isLoose = call.count() == 2 && call.argument(1).equals(true);
      Version version = isLoose ? Version.ofLoose(call.text(0)) : Version.of(call.text(0));
      return switch (call.function()) {
        case "isSemver" -> version != null;
        case "semver" -> version == null ? new Failure("no semantic version") : version;
        default -> null;
      };
    } else if (call.isOn(Version.class)) {
      Version version = (Version) call.argument(0);
      return switch (call.function()) {
        case "major" -> version.numbers().get(0).longValue();
        case "minor" -> version.numbers().get(1).longValue();
        case "patch" -> version.numbers().get(2).longValue();
        default -> null;
      };
    } else if (!call.isOn(Version.class, Version.class)) {
      return null;
    }
    int order = ((Version) call.argument(0)).compareTo((Version) call.argument(1));
    return switch (call.function()) {
      case "isGreaterThan" -> order > 0;
      case "isLessThan" -> order < 0;
      case "compareTo" -> (long) Integer.signum(order);
      default -> null;
    };
  }
}
