package dev.klint.rules.reliability;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.ResourceRule;
import dev.klint.core.rule.RuleInfo;
import java.util.List;
import java.util.Set;

/** Flags a pod that nobody brings back when its node is lost. */
public final class NakedPod implements ResourceRule {
  private static final RuleInfo INFO =
      RuleInfo.info("naked-pod", "reliability", "a pod has no controller")
          .in(RECOMMENDED, STRICT)
          .kinds("Pod")
          .help("wrap it into a Deployment, StatefulSet, DaemonSet or Job")
          .peers("polaris:nakedPod");

  /** Set by the kubelet on mirror pods, and by those who write static pods. */
  private static final List<String> STATIC =
      List.of(
          "kubernetes.io/config.mirror",
          "kubernetes.io/config.source",
          "kubernetes.io/config.hash");

  private static final Set<String> DEBUG_WORDS =
      Set.of("debug", "debugger", "debugging", "toolbox", "netshoot", "troubleshoot");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Resource resource) {
    if (!resource.type().group().isEmpty() || !resource.kind().equals("Pod")) {
      return List.of();
    }
    Field root = resource.field();
    Field metadata = root.get("metadata");
    boolean once = root.get("spec").get("restartPolicy").exists() && !restartsAlways(root);
    if (once || metadata.get("ownerReferences").exists() || isMeantSo(resource, metadata)) {
      return List.of();
    }
    return List.of(
        INFO.at(
            root.get("kind"), "pod " + resource.name() + " has no controller that brings it back"));
  }

  private static boolean restartsAlways(Field root) {
    return root.get("spec").get("restartPolicy").stringOr("").equals("Always");
  }

  /** A static pod, a hook or test of Helm, or a tool for debugging. */
  private static boolean isMeantSo(Resource resource, Field metadata) {
    Field annotations = metadata.get("annotations");
    for (String annotation : STATIC) {
      if (annotations.key(annotation).exists()) {
        return true;
      }
    }
    boolean hook =
        annotations.key("helm.sh/hook").exists()
            || annotations.key("argocd.argoproj.io/hook").exists();
    boolean system = resource.namespace().equals("kube-system");
    return hook || system || isForDebugging(resource.name()) || hasDebugLabel(metadata);
  }

  private static boolean hasDebugLabel(Field metadata) {
    for (Field.Entry label : metadata.get("labels").entries()) {
      if (isForDebugging(label.name()) || isForDebugging(label.value().stringOr(""))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForDebugging(String name) {
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || "-./_".indexOf(name.charAt(i)) >= 0) {
        if (DEBUG_WORDS.contains(name.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }
}
