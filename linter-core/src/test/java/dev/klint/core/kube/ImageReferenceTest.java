package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {
  @ParameterizedTest
  @CsvSource({
    "nginx,'',nginx,'',''",
    "nginx:1.29,'',nginx,1.29,''",
    "grafana/promtail:3,'',grafana/promtail,3,''",
    "ghcr.io/a/b/c,ghcr.io,a/b/c,'',''",
    "localhost/app:1,localhost,app,1,''",
    "host:5000/app,host:5000,app,'',''",
    "host:5000/app:1@sha256:ab,host:5000,app,1,sha256:ab",
    "app@sha256:ab,'',app,'',sha256:ab",
    "'','','','',''"
  })
  void partsAreTakenApart(
      String image, String registry, String repository, String tag, String digest) {
    assertThat(ImageReference.of(image))
        .isEqualTo(new ImageReference(registry, repository, tag, digest));
  }

  @Test
  void ownerIsAnyPartBeforeTheName() {
    ImageReference image = ImageReference.of("mirror.io/cache/grafana/promtail:3");
    assertThat(image.name()).isEqualTo("promtail");
    assertThat(image.owner("grafana")).isTrue();
    assertThat(image.owner("promtail")).isFalse();
  }
}
