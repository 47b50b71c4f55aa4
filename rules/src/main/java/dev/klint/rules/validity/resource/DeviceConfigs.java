package dev.klint.rules.validity.resource;

import dev.klint.core.cel.CelEnvironment;
import dev.klint.core.cel.CelExpressions;
import dev.klint.core.cel.CelResult;
import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.yaml.JsonText;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.YamlNode;
import dev.klint.rules.validity.CelChecks;
import dev.klint.rules.validity.DriverNames;
import dev.klint.rules.validity.Utf8Length;
import java.io.IOException;

/** Parameters and selectors; answers for {@code validateDeviceConfiguration} and its kin. */
final class DeviceConfigs {
  /** For lists of requests, constraints, configurations, selectors. */
  static final int MOST = 32;

  private static final int LONGEST = 10 * 1024;

  private DeviceConfigs() {}

  /** Whether the list is short enough: the server does not look at a longer one. */
  static boolean atMost(Field list, int most, Faults faults) {
    if (list.size() > most) {
      faults.tooMany(list, "at most " + most + " " + list.path().last() + " are allowed");
      return false;
    }
    return true;
  }

  static void opaque(Field config, Faults faults) {
    Field opaque = config.get("opaque");
    if (opaque.missing()) {
      faults.required(opaque);
    } else if (opaque.exists()) {
      DriverNames.validate(opaque.get("driver"), faults);
      parameters(opaque.get("parameters"), faults);
    }
  }

  private static void parameters(Field parameters, Faults faults) {
    YamlNode node = parameters.node();
    if (node == null) {
      faults.required(parameters);
    } else if (isTooLong(node)) {
      faults.tooLong(parameters, "parameters are longer than " + LONGEST + " bytes of JSON");
    } else if (!(node instanceof MappingNode)) {
      faults.invalid(parameters, "parameters must be an object");
    }
  }

  private static boolean isTooLong(YamlNode node) {
    try {
      JsonText.write(node, new Counter());
      return false;
    } catch (IOException tooLong) {
      return true;
    }
  }

  /** Counts bytes, and breaks off when they are too many. */
  private static final class Counter implements Appendable {
    private long size;

    @Override
    public Appendable append(CharSequence text) throws IOException {
      size += Utf8Length.of(text.toString());
      if (size > LONGEST) {
        throw new IOException("longer than " + LONGEST);
      }
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) throws IOException {
      return append(String.valueOf(c));
    }
  }

  /** Answers for {@code validateSelector}, but for the estimate of what it costs. */
  static void selectors(Field selectors, Faults faults) {
    if (!atMost(selectors, MOST, faults)) {
      return;
    }
    CelExpressions compiler = new CelExpressions(false);
    for (Field selector : selectors.items()) {
      Field cel = selector.get("cel");
      Field expression = cel.get("expression");
      String text = expression.stringOr("");
      if (cel.missing()) {
        faults.required(cel);
      } else if (Utf8Length.of(text) > LONGEST) {
        faults.tooLong(expression, "expression is longer than " + LONGEST + " bytes");
      } else if (text.isBlank()) {
        faults.invalid(expression, "expression must not be empty");
      } else {
        CelChecks.check(
            expression, compiler, CelEnvironment.DEVICE, CelResult.BOOL_OR_UNKNOWN, faults);
      }
    }
  }
}
