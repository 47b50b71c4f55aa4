package dev.klint.rules.validity.apiregistration;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;

/** An APIService; answers for {@code ValidateAPIService} of kube-aggregator. */
public final class ApiServiceValidator implements Validator {
  private static final long HIGHEST_GROUP = 20_000;
  private static final long HIGHEST_VERSION = 1_000;
  private static final long HIGHEST_PORT = 65_535;

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field group = spec.get("group");
    Field version = spec.get("version");
    String groupName = group.stringOr("");
    String versionName = version.stringOr("");
    String name = versionName + "." + groupName;
    if (!resource.name().isEmpty() && !resource.name().equals(name)) {
      faults.invalid(
          resource.field().get("metadata").get("name"),
          "the name must be the version, a dot and the group: " + name);
    }
    if (groupName.isEmpty()) {
      if (!versionName.equals("v1")) {
        faults.required(group);
      }
    } else {
      faults.invalidIf(group, groupName, Names.dnsSubdomain(groupName));
    }
    faults.invalidIf(version, versionName, Names.dns1035Label(versionName));
    within(spec.get("groupPriorityMinimum"), HIGHEST_GROUP, faults);
    within(spec.get("versionPriority"), HIGHEST_VERSION, faults);
    service(spec, faults);
  }

  private static void within(Field field, long highest, Faults faults) {
    long value = field.integerOr(0);
    if (value <= 0 || value > highest) {
      faults.invalid(field, field.path().last() + " must be from 1 to " + highest);
    }
  }

  private static void service(Field spec, Faults faults) {
    Field service = spec.get("service");
    Field insecure = spec.get("insecureSkipTLSVerify");
    Field bundle = spec.get("caBundle");
    boolean hasBundle = !bundle.stringOr("").isEmpty();
    if (!service.exists()) {
      if (hasBundle) {
        faults.invalid(bundle, "caBundle is for a service, and there is none");
      }
      if (insecure.isTrue()) {
        faults.invalid(insecure, "insecureSkipTLSVerify is for a service, and there is none");
      }
      return;
    }
    for (String name : new String[] {"namespace", "name"}) {
      if (service.get(name).stringOr("").isEmpty()) {
        faults.required(service.get(name));
      }
    }
    long port = service.get("port").integerOr(443);
    if (port < 1 || port > HIGHEST_PORT) {
      faults.invalid(service.get("port"), "port must be from 1 to " + HIGHEST_PORT);
    }
    if (insecure.isTrue() && hasBundle) {
      faults.invalid(insecure, "insecureSkipTLSVerify must not be true beside a caBundle");
    }
  }
}
