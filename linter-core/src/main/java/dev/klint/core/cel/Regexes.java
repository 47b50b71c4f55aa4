package dev.klint.core.cel;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Regular expressions of RE2, as Go's: {@code matches}, and {@code find} of Kubernetes. */
final class Regexes implements Library {
  /** So many steps of a pattern's automaton count as one. */
  private static final int STEPS = 16;

  @Override
  public Set<String> names() {
    return Set.of("matches", "find", "findAll");
  }

  @Override
  public @Nullable Object call(Call call) {
    boolean isMatch = call.function().equals("matches");
    if (call.isOn(String.class, String.class)
        || (isMatch && call.takes(String.class, String.class))) {
      Matcher matcher = matcher(call);
      return switch (call.function()) {
        case "matches" -> matcher.find();
        case "find" -> matcher.find() ? matcher.group() : "";
        default -> all(matcher, -1);
      };
    }
    return call.function().equals("findAll") && call.isOn(String.class, String.class, Long.class)
        ? all(matcher(call), call.number(2))
        : null;
  }

  /** Time grows with the text times the pattern. */
  private static Matcher matcher(Call call) {
    String pattern = call.text(1);
    call.budget().spend(1 + (long) call.text(0).length() * pattern.length() / STEPS);
    try {
      return Pattern.compile(pattern).matcher(call.text(0));
    } catch (PatternSyntaxException otherThanGo) {
      throw new UnsureException("a regular expression that is none");
    }
  }

  /** An empty match right after another does not count. */
  private static Object all(Matcher matcher, long most) {
    List<Object> found = new ArrayList<>();
    int end = -1;
    while (found.size() != most && matcher.find()) {
      if (matcher.end() > matcher.start() || matcher.start() != end) {
        found.add(matcher.group());
      }
      end = matcher.end();
    }
    return new MadeList(found);
  }
}
