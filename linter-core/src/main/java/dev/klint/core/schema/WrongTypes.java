package dev.klint.core.schema;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds words for a value that does not decode as the type of its field. */
final class WrongTypes {
  private final Resource resource;
  private final boolean dots;

  WrongTypes(Resource resource) {
    this(resource, false);
  }

  /**
   * @param dots paths have keys of free maps behind a dot, else in brackets
   */
  WrongTypes(Resource resource, boolean dots) {
    this.resource = resource;
    this.dots = dots;
  }

  /** The finding for what stands at a place; null when it does decode. */
  @Nullable Finding finding(Place place) {
    List<Place.Typed> refused = place.refused();
    if (refused.isEmpty()) {
      return null;
    }
    long bits = 0;
    for (Place.Typed typed : refused) {
      bits |= typed.versions();
    }
    Type type = refused.get(0).type();
    Words words = words(place, type);
    Finding finding =
        words
            .rule()
            .at(resource, place.where(), place.path(dots), words.message())
            .cause(Cause.TYPE)
            .versions(new KubeVersions(bits));
    if (!words.help().isEmpty()) {
      finding = finding.help(words.help());
    }
    Fix fix = words.fix();
    return fix == null ? finding : finding.fix(fix);
  }

  /** What to say, by which rule, and how to put it right. */
  private record Words(RuleInfo rule, String message, String help, @Nullable Fix fix) {}

  private Words words(Place place, Type type) {
    String field = field(place);
    if (type instanceof ScalarType scalarType && place.node() instanceof ScalarNode scalar) {
      return scalarType.hasText() && scalar.type() != ScalarNode.Type.BOOLEAN
          ? format(place, scalarType, scalar, field)
          : scalar(place, scalarType, scalar, field);
    }
    String message = field + " must be " + TypeWords.value(type) + ", not " + found(place.node());
    return new Words(SchemaRules.WRONG_TYPE, message, shape(place.node(), type), null);
  }

  /** {@code replicas}, {@code item 2 of args}. */
  private static String field(Place place) {
    Place above = place.above();
    if (above == null) {
      return "the document";
    }
    if (above.node() instanceof SequenceNode) {
      return "item " + place.key() + " of " + above.key();
    }
    return place.key().isEmpty() ? "the value" : Quoting.shown(place.key());
  }

  static String found(YamlNode node) {
    if (node instanceof MappingNode) {
      return "a mapping";
    } else if (node instanceof SequenceNode) {
      return "a list";
    }
    ScalarNode scalar = (ScalarNode) node;
    return switch (scalar.type()) {
      case STRING -> "the string \"" + Quoting.shown(scalar.value()) + "\"";
      case BOOLEAN -> "the boolean " + scalar.value();
      case INTEGER, FLOAT -> "the number " + Quoting.shown(scalar.value());
      case NULL -> "null";
    };
  }

  /** What to do when a list, a mapping and a single value were mixed up. */
  private static String shape(YamlNode node, Type type) {
    boolean list = type instanceof ListType;
    if (list && node instanceof SequenceNode) {
      return "";
    } else if (list) {
      return "write a list: begin each item with a dash";
    } else if (node instanceof SequenceNode) {
      return type instanceof ScalarType
          ? "write a single value instead of a list"
          : "write the fields themselves, without the dash";
    }
    return type instanceof ScalarType
        ? "write a single value"
        : "write the fields below, one a line";
  }

  private Words scalar(Place place, ScalarType type, ScalarNode scalar, String field) {
    String text = resource.source().text(scalar.range());
    boolean plain =
        scalar.style() == ScalarNode.Style.PLAIN && scalar.range().equals(place.where());
    if (type == ScalarType.STRING && !scalar.isString()) {
      return string(field, text, plain, scalar);
    }
    if (scalar.isString() && !plain && type.accepts(bare(scalar.value()), scalar.value())) {
      Fix fix =
          Fix.replace(
              Safety.SAFE, "remove the quotes", resource.source(), scalar.range(), scalar.value());
      return new Words(
          SchemaRules.WRONG_TYPE,
          field + " must be " + type.words() + ", and quotes make it a string",
          "remove the quotes",
          fix);
    }
    boolean large = scalar.type() == ScalarNode.Type.INTEGER && type != ScalarType.BOOLEAN;
    String message =
        large
            ? field + " is too large a number: " + Quoting.shown(scalar.value())
            : field + " must be " + type.words() + ", not " + found(scalar);
    return new Words(SchemaRules.WRONG_TYPE, message, limits(type, scalar), null);
  }

  private Words string(String field, String text, boolean plain, ScalarNode scalar) {
    boolean bool = scalar.type() == ScalarNode.Type.BOOLEAN;
    String what = bool ? "a boolean" : "a number";
    String shown = Quoting.shown(plain ? text : scalar.value());
    String quoted = Quoting.quoted(plain ? text : scalar.value());
    String message =
        field + " must be a string, and " + shown + " without quotes is " + what + " in YAML";
    Fix fix =
        plain
            ? Fix.replace(Safety.SAFE, "quote " + shown, resource.source(), scalar.range(), quoted)
            : null;
    return new Words(SchemaRules.WRONG_TYPE, message, "quote it: " + Quoting.shown(quoted), fix);
  }

  /** What a string's text would be without quotes. */
  private static ScalarNode.Type bare(String text) {
    if (text.equals("true") || text.equals("false")) {
      return ScalarNode.Type.BOOLEAN;
    }
    int start = text.startsWith("-") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return ScalarNode.Type.STRING;
      }
    }
    boolean decimal = text.length() > start && (text.charAt(start) != '0' || text.length() == 1);
    return decimal ? ScalarNode.Type.INTEGER : ScalarNode.Type.STRING;
  }

  private static String limits(ScalarType type, ScalarNode scalar) {
    boolean number =
        scalar.type() == ScalarNode.Type.INTEGER || scalar.type() == ScalarNode.Type.FLOAT;
    return switch (type) {
      case INT32, INT_OR_STRING ->
          number ? "write a whole number from -2147483648 to 2147483647" : "";
      case INT64 ->
          number ? "write a whole number that 64 bits hold" : "write a plain whole number";
      case BOOLEAN -> "write true or false, without quotes";
      default -> "";
    };
  }

  private Words format(Place place, ScalarType type, ScalarNode scalar, String field) {
    if (type == ScalarType.QUANTITY) {
      return quantity(place, scalar, field);
    }
    if (!scalar.isString()) {
      String message = field + " must be " + type.words() + ", not " + found(scalar);
      return new Words(SchemaRules.WRONG_TYPE, message, example(type), null);
    }
    boolean secret =
        resource.kind().equals("Secret")
            && resource.type().group().isEmpty()
            && type == ScalarType.BYTES;
    String message =
        field + " must be " + type.words() + ", and it does not decode: " + found(scalar);
    if (secret) {
      return new Words(
          SchemaRules.SECRET_DATA_NOT_BASE64,
          field + " is no base64, as values under data must be",
          "",
          null);
    }
    return new Words(SchemaRules.INVALID_FORMAT, message, example(type), null);
  }

  private static String example(ScalarType type) {
    return switch (type) {
      case TIME -> "write date, time and zone, such as 2026-01-02T15:04:05Z";
      case MICRO_TIME ->
          "write date, time with six digits of a second's fraction, and zone, such as"
              + " 2026-01-02T15:04:05.000000Z";
      case DURATION -> "write numbers with units, such as 1h30m or 15s";
      case BYTES -> "write standard base64 with its padding";
      default -> "";
    };
  }

  private Words quantity(Place place, ScalarNode scalar, String field) {
    String meant = Quantities.meant(scalar.value());
    String message =
        field
            + " is no quantity: \""
            + Quoting.shown(scalar.value())
            + "\""
            + (meant == null ? "" : "; did you mean " + meant + "?");
    Fix fix =
        meant == null || !scalar.range().equals(place.where())
            ? null
            : Fix.replace(
                Safety.UNSAFE, "write " + meant, resource.source(), scalar.range(), meant);
    return new Words(SchemaRules.INVALID_QUANTITY, message, "", fix);
  }
}
