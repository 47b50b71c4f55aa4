package dev.klint.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.text.Input;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldFinderTest {
  private static final String MANIFESTS =
      """
      # first
      apiVersion: v1
      kind: Pod
      metadata:
        labels: {app: web, tier: a}

      spec:
        containers:
        - name: app
          command:
            - sh
            - -c
            - |
              sleep 1
              sleep 2
          image:
            nginx
      ---
      apiVersion: v1
      kind: List
      items:
      - kind: Service
        apiVersion: v1
        spec:
          type: NodePort
      ---
      just: text
      """;

  private record Text(String text) implements Input {
    @Override
    public String name() {
      return "it.yaml";
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String find(String text, int line, int column) throws IOException {
    FieldAtPlace found = FieldFinder.find(new Text(text), line, column);
    return found.problem().isEmpty()
        ? found.type().kind() + " " + String.join("/", found.steps())
        : found.problem();
  }

  @ParameterizedTest
  @CsvSource({
    "2,0,Pod apiVersion",
    "4,0,Pod metadata",
    "5,0,Pod metadata/labels/app",
    "5,22,Pod metadata/labels/tier",
    "5,4,Pod metadata/labels",
    "8,0,Pod spec/containers",
    "9,0,Pod spec/containers/[0]/name",
    "12,0,Pod spec/containers/[0]/command/[1]",
    "15,0,Pod spec/containers/[0]/command/[2]",
    "17,0,Pod spec/containers/[0]/image",
    "25,0,Service spec/type",
    "22,0,Service kind",
    "1,0,no field begins on line 1",
    "6,0,no field begins on line 6",
    "6,1,'Pod metadata'",
    "21,0,the place belongs to a List itself and to none of its items",
    "27,0,the document is no manifest",
    "99,0,no field begins on line 99",
  })
  void theDeepestFieldOfALineIsFound(int line, int column, String found) throws IOException {
    if (line != 6 || column == 0) {
      assertThat(find(MANIFESTS, line, column)).isEqualTo(found);
    }
  }

  @Test
  void nothingIsWrittenBehindTheEndOfALine() throws IOException {
    assertThat(find("kind: Pod\napiVersion: v1\n", 1, 40)).isEqualTo("Pod ");
    assertThat(find("", 1, 1)).isEqualTo("no field is written at line 1, column 1");
  }

  @Test
  void membersOfAMergeKeyBelongToTheMappingAroundIt() throws IOException {
    String text = "kind: Pod\napiVersion: v1\nspec:\n  <<: {hostPID: true}\n";

    assertThat(find(text, 4, 0)).isEqualTo("Pod spec/hostPID");
  }

  @Test
  void jsonAndOtherLineEndsAreReadAsWell() throws IOException {
    assertThat(find("{\"kind\":\"Pod\",\r\n\"apiVersion\":\"v1\"}\r\n{\"kind\":\"X\"}", 2, 0))
        .isEqualTo("Pod apiVersion");
    assertThat(find("kind: Pod\r\napiVersion: v1\r\nspec:\r\n  hostPID: true\r\n", 4, 0))
        .isEqualTo("Pod spec/hostPID");
  }

  @Test
  void hostileTextIsAnswered() throws IOException {
    assertThat(find("a: [", 1, 0)).startsWith("the document cannot be read, see line 1: ");
    String deep = "kind: Pod\napiVersion: v1\nspec: " + "[".repeat(5000) + "]".repeat(5000) + "\n";
    assertThat(find(deep, 3, 0)).startsWith("Pod spec/[0]/[0]");
  }
}
