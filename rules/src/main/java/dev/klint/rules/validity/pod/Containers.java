package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The containers of a pod; answers for {@code validateContainers}, {@code validateInitContainers}
 * and {@code validateContainerCommon}.
 */
final class Containers {
  private static final String[] PROBES = {"livenessProbe", "readinessProbe", "startupProbe"};
  private static final int MOST_RULES = 20;
  private static final int MOST_EXIT_CODES = 255;

  private final PodContext context;
  private final Volumes volumes;
  private final Set<String> resourceClaims;
  private final Faults faults;
  private final Set<String> names = new HashSet<>();

  Containers(PodContext context, Volumes volumes, Set<String> resourceClaims, Faults faults) {
    this.context = context;
    this.volumes = volumes;
    this.resourceClaims = resourceClaims;
    this.faults = faults;
  }

  void validate() {
    Field containers = context.spec().get("containers");
    List<Field> apps = containers.items();
    if (apps.isEmpty()) {
      faults.required(containers, "containers must have at least one container");
    }
    for (Field app : apps) {
      common(app);
      uniqueName(app);
      lifecycleAndProbes(app);
      appRestartPolicy(app);
    }
    HostPorts.conflicts(context, apps, containers.path(), faults);
    Field inits = context.spec().get("initContainers");
    for (Field init : inits.items()) {
      initContainer(init);
      HostPorts.conflicts(context, List.of(init), inits.path(), faults);
    }
  }

  private void common(Field container) {
    Field name = container.get("name");
    if (Values.required(name, faults)) {
      faults.invalidIf(name, name.stringOr(""), Names.dnsLabel(name.stringOr("")));
    }
    if (container.get("image").stringOr("").isEmpty()) {
      faults.as(ValidityRules.IMAGE).required(container.get("image"), "an image is required");
    }
    Values.oneOf(
        container.get("terminationMessagePolicy"), faults, "File", "FallbackToLogsOnError");
    HostPorts.container(container.get("ports"), faults);
    EnvVars.validate(container, faults);
    Mounts.validate(container, volumes, faults);
    Values.oneOf(container.get("imagePullPolicy"), faults, "Always", "IfNotPresent", "Never");
    Resources.container(container.get("resources"), resourceClaims, faults);
    resizePolicy(container.get("resizePolicy"), faults.since(33));
    ContainerSecurity.validate(container.get("securityContext"), context, faults);
  }

  private void uniqueName(Field container) {
    Field name = container.get("name");
    String value = name.stringOr("");
    if (!value.isEmpty() && !names.add(value)) {
      faults
          .as(ValidityRules.CONTAINER_NAME_TWICE)
          .duplicate(name, "two containers of the pod are called " + value);
    }
  }

  private void lifecycleAndProbes(Field container) {
    Field lifecycle = container.get("lifecycle");
    for (String hook : new String[] {"postStart", "preStop"}) {
      if (lifecycle.get(hook).exists()) {
        Handlers.hook(lifecycle.get(hook), context.gracePeriod(), faults);
      }
    }
    for (String probe : PROBES) {
      if (container.get(probe).exists()) {
        Handlers.probe(container.get(probe), faults);
      }
    }
  }

  private void initContainer(Field init) {
    common(init);
    initRestartPolicy(init);
    uniqueName(init);
    if (PodContext.isSidecar(init)) {
      lifecycleAndProbes(init);
      return;
    }
    Faults misplaced = faults.as(ValidityRules.INIT_PROBE);
    if (init.get("lifecycle").exists()) {
      misplaced.forbidden(
          init.get("lifecycle"), "lifecycle must not be set for a regular init container");
    }
    for (String probe : PROBES) {
      if (init.get(probe).exists()) {
        misplaced.forbidden(
            init.get(probe), probe + " must not be set for a regular init container");
      }
    }
    for (Field policy : init.get("resizePolicy").items()) {
      if (policy.get("restartPolicy").stringOr("").equals("RestartContainer")) {
        faults
            .since(36)
            .invalid(
                policy.get("restartPolicy"),
                "restartPolicy must not be RestartContainer in a regular init container");
      }
    }
  }

  /** Restart policies of app containers came with the gate ContainerRestartRules. */
  private void appRestartPolicy(Field app) {
    Field policy = app.get("restartPolicy");
    if (policy.exists()) {
      faults
          .since(29)
          .until(33)
          .forbidden(policy, "restartPolicy of an app container is not known before 1.34");
    }
    restartPolicy(app, faults.since(35));
    restartRules(app.get("restartPolicyRules"), faults.since(35));
  }

  private void initRestartPolicy(Field init) {
    Field policy = init.get("restartPolicy");
    if (policy.exists()) {
      Values.oneOfIfSet(policy, faults.since(29).until(34), "Always");
    }
    restartPolicy(init, faults.since(35));
    if (policy.exists()) {
      restartRules(init.get("restartPolicyRules"), faults.since(35));
    }
  }

  private static void restartPolicy(Field container, Faults faults) {
    Field policy = container.get("restartPolicy");
    Values.oneOfIfSet(policy, faults, "Always", "Never", "OnFailure");
    if (policy.missing() && container.get("restartPolicyRules").size() > 0) {
      faults.required(policy, "restartPolicy is required with restartPolicyRules");
    }
  }

  private static void restartRules(Field rules, Faults faults) {
    if (rules.size() > MOST_RULES) {
      faults.tooMany(rules, "restartPolicyRules must be at most " + MOST_RULES);
    }
    for (Field rule : rules.items()) {
      String action = rule.get("action").stringOr("");
      if (!action.equals("Restart") && !action.equals("RestartAllContainers")) {
        faults.notSupported(rule.get("action"), action, "Restart", "RestartAllContainers");
      }
      Field exitCodes = rule.get("exitCodes");
      if (!exitCodes.exists()) {
        faults.required(exitCodes);
        continue;
      }
      String operator = exitCodes.get("operator").stringOr("");
      if (!operator.equals("In") && !operator.equals("NotIn")) {
        faults.notSupported(exitCodes.get("operator"), operator, "In", "NotIn");
      }
      if (exitCodes.get("values").size() > MOST_EXIT_CODES) {
        faults.tooMany(exitCodes.get("values"), "values must be at most " + MOST_EXIT_CODES);
      }
    }
  }

  /**
   * Answers for {@code validateResizePolicy}; the server names the whole list. Dropped before 1.33
   * (gate InPlacePodVerticalScaling).
   */
  private void resizePolicy(Field policies, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (Field policy : policies.items()) {
      Field resource = policy.get("resourceName");
      String name = resource.stringOr("");
      if (!seen.add(name)) {
        faults.duplicate(policy, "two resize policies are for " + name);
      }
      Values.requiredOneOf(resource.named(policies.path()), faults, "cpu", "memory");
      Field restart = policy.get("restartPolicy").named(policies.path());
      Values.requiredOneOf(restart, faults, "NotRequired", "RestartContainer");
      if (context.restartPolicy().equals("Never") && !restart.stringOr("").equals("NotRequired")) {
        faults.invalid(restart, "restartPolicy must be NotRequired in a pod that never restarts");
      }
    }
  }
}
