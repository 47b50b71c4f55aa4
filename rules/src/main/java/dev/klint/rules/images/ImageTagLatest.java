package dev.klint.rules.images;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.SECURITY;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.ImageReference;
import dev.klint.core.rule.ContainerRule;
import dev.klint.core.rule.RuleInfo;
import java.util.List;

/** Flags an image that means something else tomorrow. */
public final class ImageTagLatest implements ContainerRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("image-tag-latest", "images", "an image has the tag latest, or none")
          .in(RECOMMENDED, SECURITY, STRICT)
          .help("name a version, or better a digest")
          .peers(
              "kube-linter:latest-tag",
              "kube-score:container-image-tag",
              "polaris:tagNotSpecified",
              "trivy:KSV-0013",
              "checkov:CKV_K8S_14",
              "sonar:S6596");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Container container) {
    String written = container.image();
    ImageReference image = ImageReference.of(written);
    if (written.isBlank() || !image.digest().isEmpty()) {
      return List.of();
    }
    if (image.tag().isEmpty()) {
      return finding(container, "image " + written + " has no tag, which means latest");
    }
    return image.tag().equals("latest")
        ? finding(container, "image " + written + " has the tag latest")
        : List.of();
  }

  private static List<Finding> finding(Container container, String message) {
    return List.of(INFO.at(container.field().get("image"), message));
  }
}
