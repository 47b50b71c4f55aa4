package dev.klint.core.cel;

/**
 * What an expression of the API can name beside the functions that all share.
 *
 * @param hasObject the variables of a request: {@code object}, {@code oldObject}, {@code request},
 *     {@code namespaceObject}; else {@code device}, of which selectors speak
 * @param hasParams whether there are {@code params}
 * @param hasAuthorizer whether there is an {@code authorizer}
 * @param hasPatchTypes whether objects and patches can be made: {@code Object{…}}, {@code
 *     JSONPatch{…}}
 */
public record CelEnvironment(
    boolean hasObject, boolean hasParams, boolean hasAuthorizer, boolean hasPatchTypes) {
  /** Selectors of devices. */
  public static final CelEnvironment DEVICE = new CelEnvironment(false, false, false, false);

  /** Conditions of webhooks. */
  public static final CelEnvironment REQUEST = new CelEnvironment(true, false, true, false);

  /** The same with {@code params}, where a policy has them. */
  public CelEnvironment withParams(boolean params) {
    return new CelEnvironment(hasObject, params, hasAuthorizer, hasPatchTypes);
  }

  public CelEnvironment withoutAuthorizer() {
    return new CelEnvironment(hasObject, hasParams, false, hasPatchTypes);
  }

  public CelEnvironment withPatchTypes() {
    return new CelEnvironment(hasObject, hasParams, hasAuthorizer, true);
  }
}
