package dev.klint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The goal check takes what the command check takes; it stands here to see the command's table. */
class OptionsAndParametersTest {
  /**
   * What makes no sense in a build: its log, its standard input, its threads are Maven's, and a
   * check of a build changes no sources.
   */
  private static final Set<CheckOption> COMMAND_LINE_ONLY =
      EnumSet.of(
          CheckOption.FORMAT,
          CheckOption.FIX,
          CheckOption.UNSAFE_FIXES,
          CheckOption.DIFF,
          CheckOption.STDIN_FILENAME,
          CheckOption.THREADS,
          CheckOption.COLOR,
          CheckOption.QUIET,
          CheckOption.VERBOSE,
          CheckOption.STATISTICS,
          CheckOption.PROGRESS);

  /** What the goal has still to learn. */
  private static final Set<CheckOption> TO_COME =
      EnumSet.of(CheckOption.CONTEXT, CheckOption.CONFIG, CheckOption.NO_CONFIG);

  @Test
  void everyOptionIsParameterInCamelCase() throws Exception {
    List<String> parameters = values("//mojo[goal='check']/parameters/parameter/name");
    assertThat(parameters).contains("paths", "skip");

    for (CheckOption option : CheckOption.values()) {
      if (!COMMAND_LINE_ONLY.contains(option) && !TO_COME.contains(option)) {
        String name = camelCase(option.longName().substring("--".length()));
        assertThat(parameters).as(option.longName()).containsAnyOf(name, name + "s");
      }
    }
  }

  @Test
  void everyParameterThatCanBeSetHasPropertyOfItsName() throws Exception {
    List<String> names = values("//mojo[goal='check']/parameters/parameter[editable='true']/name");
    assertThat(names).isNotEmpty();

    for (String name : names) {
      assertThat(values("//mojo[goal='check']/configuration/" + name))
          .containsExactly("${klint." + name + "}");
    }
  }

  private static String camelCase(String kebab) {
    StringBuilder camel = new StringBuilder();
    for (int i = 0; i < kebab.length(); i++) {
      boolean first = i > 0 && kebab.charAt(i - 1) == '-';
      if (kebab.charAt(i) != '-') {
        camel.append(first ? Character.toUpperCase(kebab.charAt(i)) : kebab.charAt(i));
      }
    }
    return camel.toString();
  }

  /** The texts at a path of the plugin's descriptor. */
  private static List<String> values(String path) throws Exception {
    try (InputStream in =
        OptionsAndParametersTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      Document descriptor =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(Objects.requireNonNull(in));
      XPath xpath = XPathFactory.newInstance().newXPath();
      NodeList nodes = (NodeList) xpath.evaluate(path, descriptor, XPathConstants.NODESET);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        texts.add(nodes.item(i).getTextContent());
      }
      return texts;
    }
  }
}
