package dev.klint.core.report;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Placeholders;
import java.util.List;
import java.util.Optional;

/** Finds words for the minors of Kubernetes that a document works on. */
final class VersionSentence {
  private final DocumentReport document;
  private final List<VersionReason> reasons;
  private final KubeVersions known;
  private final Optional<KubeVersion> removed;
  private final KubeVersions deprecated;
  private final KubeVersions works;
  private final KubeVersions unknown;
  private final KubeVersions targets;

  /**
   * @param known all minors that could be asked about
   * @param removed the minor that takes away what is deprecated, where that is known
   */
  VersionSentence(
      DocumentReport document,
      VersionStatuses statuses,
      List<VersionReason> reasons,
      KubeVersions known,
      Optional<KubeVersion> removed) {
    this.document = document;
    this.reasons = reasons;
    this.known = known;
    this.removed = removed;
    this.deprecated = statuses.on(VersionStatus.DEPRECATED);
    this.works = statuses.works();
    this.unknown = statuses.untold();
    this.targets = works.or(unknown).or(statuses.on(VersionStatus.REFUSED));
  }

  /** {@code works on 1.28 to 1.31, deprecated from 1.29 on, removed in 1.32}. */
  String text() {
    if (unknown.equals(targets)) {
      return "cannot be told: " + why();
    }
    String worksOn = works.isEmpty() ? none() : "works on " + some() + deprecation();
    return unknown.isEmpty()
        ? worksOn
        : (works.isEmpty() ? "refused on " + targets.without(unknown).words() : worksOn)
            + "; cannot be told for "
            + unknown.words()
            + ": "
            + why();
  }

  private String none() {
    if (targets.equals(known)) {
      return "works on no known version";
    }
    return targets.list().size() == 1
        ? "does not work on " + targets.words()
        : "works on none of " + targets.words();
  }

  private String some() {
    return works.equals(known) ? "all known versions (" + works.words() + ")" : works.words();
  }

  private String deprecation() {
    if (deprecated.isEmpty()) {
      return "";
    }
    KubeVersions before = works.without(deprecated);
    String since =
        before.isEmpty()
            ? ", deprecated"
            : before.newest().compareTo(deprecated.oldest()) < 0
                ? ", deprecated from " + deprecated.oldest() + " on"
                : ", deprecated on " + deprecated.words();
    return removed.isEmpty() ? since : since + ", removed in " + removed.get();
  }

  /** Why it cannot be told. */
  private String why() {
    StringBuilder out = new StringBuilder();
    for (VersionReason reason : reasons) {
      if (reason.effect() == VersionStatus.UNKNOWN) {
        out.append(out.isEmpty() ? "" : "; ").append(reason.message());
      }
    }
    return out.isEmpty() ? whyByVerdict() : out.toString();
  }

  private String whyByVerdict() {
    GroupVersionKind type = document.type();
    return switch (document.verdict(unknown.newest())) {
      case NOT_A_MANIFEST -> "no Kubernetes manifest";
      case UNKNOWN_KIND ->
          Placeholders.isIn(type.apiVersion()) || Placeholders.isIn(type.kind())
              ? "a placeholder stands for its kind"
              : "no schema for its kind";
      default -> "it hangs on what a placeholder stands for";
    };
  }
}
