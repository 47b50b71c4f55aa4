package dev.klint.rules.validity.service;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import java.util.List;

/**
 * A Service after defaulting, as {@code SetDefaults_Service} and {@code normalizeClusterIPs} leave
 * it.
 *
 * @param type ClusterIP unless another is given, which need not be a known one
 * @param addresses those of the list, or the single one when it stands alone
 */
record ServiceView(Field spec, String type, List<Field> addresses) {
  static final String NONE = "None";

  static ServiceView of(Field spec) {
    String type = spec.get("type").stringOr("");
    List<Field> ips = spec.get("clusterIPs").items();
    Field single = spec.get("clusterIP");
    if (ips.isEmpty() && !single.stringOr("").isEmpty()) {
      ips = List.of(single.named(listPath(spec).index(0)));
    }
    return new ServiceView(spec, type.isEmpty() ? "ClusterIP" : type, ips);
  }

  private static FieldPath listPath(Field spec) {
    return spec.path().child("clusterIPs");
  }

  /** Something that decides over most checks has a wrong type. */
  boolean isBroken() {
    return spec.broken()
        || spec.get("type").broken()
        || spec.get("clusterIP").broken()
        || spec.get("clusterIPs").broken();
  }

  /** All addresses as one field. */
  Field addressList() {
    Field list = spec.get("clusterIPs");
    return list.size() > 0 ? list : spec.get("clusterIP").named(listPath(spec));
  }

  boolean is(String word) {
    return type.equals(word);
  }

  boolean hasNodePorts() {
    return is("NodePort") || is("LoadBalancer");
  }

  boolean isHeadless() {
    return addresses.size() == 1 && addresses.get(0).stringOr("").equals(NONE);
  }

  /** Answers for {@code ExternallyAccessible}. */
  boolean isExternallyAccessible() {
    return hasNodePorts() || (is("ClusterIP") && spec.get("externalIPs").size() > 0);
  }

  /** Answers for {@code NeedsHealthCheck}. */
  boolean hasHealthCheck() {
    return is("LoadBalancer") && spec.get("externalTrafficPolicy").stringOr("").equals("Local");
  }
}
