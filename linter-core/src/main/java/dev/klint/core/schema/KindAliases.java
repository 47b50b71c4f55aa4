package dev.klint.core.schema;

import java.util.Locale;

/** The short names of resources, as {@code kubectl api-resources} lists them. */
final class KindAliases {
  private KindAliases() {}

  /** The plural that a short name stands for, else the word itself; both in lower case. */
  static String plural(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "cj" -> "cronjobs";
      case "cm" -> "configmaps";
      case "crd", "crds" -> "customresourcedefinitions";
      case "cs" -> "componentstatuses";
      case "csr" -> "certificatesigningrequests";
      case "deploy" -> "deployments";
      case "ds" -> "daemonsets";
      case "ep" -> "endpoints";
      case "ev" -> "events";
      case "hpa" -> "horizontalpodautoscalers";
      case "ing" -> "ingresses";
      case "ip" -> "ipaddresses";
      case "limits" -> "limitranges";
      case "netpol" -> "networkpolicies";
      case "no" -> "nodes";
      case "ns" -> "namespaces";
      case "pc" -> "priorityclasses";
      case "pdb" -> "poddisruptionbudgets";
      case "po" -> "pods";
      case "pv" -> "persistentvolumes";
      case "pvc" -> "persistentvolumeclaims";
      case "quota" -> "resourcequotas";
      case "rc" -> "replicationcontrollers";
      case "rs" -> "replicasets";
      case "sa" -> "serviceaccounts";
      case "sc" -> "storageclasses";
      case "sts" -> "statefulsets";
      case "svc" -> "services";
      case "vac" -> "volumeattributesclasses";
      default -> lower;
    };
  }
}
