package dev.klint.core.kube;

import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells whether two containers of a pod do the same job, or one image has several roles. */
public final class Sameness {
  /** Words in the name of a variable whose value chooses what an image does. */
  private static final Set<String> ROLE_WORDS =
      Set.of(
          "APP",
          "CMD",
          "COMMAND",
          "COMPONENT",
          "CONFIG",
          "ENTRYPOINT",
          "FUNCTION",
          "JOB",
          "KIND",
          "MODE",
          "MODULE",
          "PROCESS",
          "PROFILE",
          "PROFILES",
          "QUEUE",
          "QUEUES",
          "ROLE",
          "ROLES",
          "SCRIPT",
          "SERVICE",
          "TARGET",
          "TASK",
          "TASKS",
          "TOPIC",
          "TOPICS",
          "TYPE",
          "WORKER");

  /** Images that do nothing of their own: what they are there for, others tell them. */
  private static final Set<String> TOOLS =
      Set.of(
          "agnhost",
          "almalinux",
          "alpine",
          "alpine-curl",
          "amazonlinux",
          "bash",
          "busybox",
          "centos",
          "curl",
          "debian",
          "distroless",
          "dnsutils",
          "fedora",
          "git",
          "jq",
          "kubectl",
          "netshoot",
          "os-shell",
          "pause",
          "rockylinux",
          "scratch",
          "socat",
          "toolbox",
          "ubi8",
          "ubi9",
          "ubi-minimal",
          "ubuntu",
          "yq");

  private Sameness() {}

  /** The image is a bare system or a tool. */
  public static boolean isTool(ImageReference image) {
    return TOOLS.contains(image.name());
  }

  /**
   * Both run the same image with the same command, arguments, folder and files, and no variable
   * tells them different roles.
   */
  public static boolean sameJob(Container one, Container other) {
    CommandLine line = CommandLine.of(one);
    return !one.image().isEmpty()
        && !Placeholders.isIn(one.image())
        && ImageReference.of(one.image()).equals(ImageReference.of(other.image()))
        && line.known()
        && line.equals(CommandLine.of(other))
        && sameField(one, other, "workingDir")
        && sameField(one, other, "volumeMounts")
        && sameField(one, other, "volumeDevices")
        && sameField(one, other, "envFrom")
        && sameRole(one.field().get("env"), other.field().get("env"));
  }

  private static boolean sameField(Container one, Container other, String name) {
    Field first = one.field().get(name);
    Field second = other.field().get(name);
    return !first.broken() && !second.broken() && text(first.node()).equals(text(second.node()));
  }

  private static boolean sameRole(Field env, Field other) {
    Map<String, Field> first = variables(env);
    Map<String, Field> second = variables(other);
    Set<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    for (String name : names) {
      Field one = first.get(name);
      Field two = second.get(name);
      boolean same = one != null && two != null && text(one.node()).equals(text(two.node()));
      if (!same && choosesRole(name) && !(isNumber(one) && isNumber(two))) {
        return false;
      }
    }
    return !env.broken() && !other.broken();
  }

  private static Map<String, Field> variables(Field env) {
    Map<String, Field> variables = new TreeMap<>();
    for (Field variable : env.items()) {
      variables.put(variable.get("name").stringOr(""), variable);
    }
    return variables;
  }

  private static boolean choosesRole(String variable) {
    for (String word : variable.toUpperCase(Locale.ROOT).split("_", -1)) {
      if (ROLE_WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(@Nullable Field variable) {
    String value = variable == null ? "" : variable.get("value").stringOr("");
    for (int i = 0; i < value.length(); i++) {
      if (!Character.isDigit(value.charAt(i))) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  /** The value in one line, whatever its style. */
  private static String text(@Nullable YamlNode node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(@Nullable YamlNode node, StringBuilder out) {
    if (node instanceof ScalarNode scalar) {
      out.append(scalar.value());
    } else if (node instanceof SequenceNode sequence) {
      for (YamlNode item : sequence.items()) {
        write(item.resolved(), out.append('-'));
        out.append(';');
      }
    } else if (node instanceof MappingNode mapping) {
      TreeMap<String, YamlNode> sorted = new TreeMap<>();
      for (MappingNode.Entry entry : mapping.members()) {
        sorted.put(entry.name(), entry.value().resolved());
      }
      out.append('{');
      sorted.forEach(
          (name, value) -> {
            write(value, out.append(name).append('='));
            out.append(',');
          });
      out.append('}');
    }
  }
}
