package dev.klint.rules.validity.resource;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.TemplateMetadata;

/**
 * A ResourceClaim or ResourceClaimTemplate; answers for {@code ValidateResourceClaim} and {@code
 * ValidateResourceClaimTemplate}, but for the compilation of selectors.
 */
public final class ResourceClaimValidator implements Validator {
  private final boolean template;

  /**
   * @param template a ResourceClaimTemplate
   */
  public ResourceClaimValidator(boolean template) {
    this.template = template;
  }

  @Override
  public void validate(Resource resource, Faults faults) {
    boolean flat = resource.type().apiVersion().equals("resource.k8s.io/v1beta1");
    Field spec = resource.field().get("spec");
    if (template) {
      TemplateMetadata.validate(spec.get("metadata"), faults);
    }
    Field claim = template ? spec.get("spec") : spec;
    DeviceClaims.validate(claim.get("devices"), flat, faults);
  }
}
