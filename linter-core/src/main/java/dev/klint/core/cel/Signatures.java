package dev.klint.core.cel;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types of the functions that Kubernetes adds to those of the standard. */
final class Signatures {
  /**
   * A line for functions with the same types: those of the arguments, for members (after a dot)
   * that of the target first, then that of the result, then the names. {@code T}, {@code K} and
   * {@code V} are any types, {@code C} each that has an order, {@code S} each that has a sum.
   */
  private static final String TABLE =
      """
      .string int > string: charAt substring
      .string int int > string: substring
      .string string > int: indexOf lastIndexOf
      .string string int > int: indexOf lastIndexOf
      .string > string: lowerAscii upperAscii trim
      .string string string > string: replace
      .string string string int > string: replace
      .string string > list(string): split findAll
      .string string int > list(string): split findAll
      .string list(dyn) > string: format
      .list(string) > string: join
      .list(string) string > string: join
      .string string > string: find
      string > string: strings.quote
      .list(C) > bool: isSorted
      .list(S) > S: sum
      .list(C) > C: min max
      .list(C) > list(C): sort
      .list(T) list(C) > list(T): @sortByAssociatedKeys
      .list(T) T > int: indexOf lastIndexOf
      .list(T) int int > list(T): slice
      .list(list(T)) > list(T): flatten
      .list(dyn) int > list(dyn): flatten
      .list(T) > list(T): reverse distinct
      int > list(int): lists.range
      duration > int: int
      list(T) list(T) > bool: sets.contains sets.equivalent sets.intersects
      map(K,V) K V > map(K,V): cel.@mapInsert
      map(K,V) map(K,V) > map(K,V): cel.@mapInsert
      T > optional(T): optional.of optional.ofNonZeroValue
      > optional(T): optional.none
      list(optional(T)) > list(T): optional.unwrap
      .list(optional(T)) > list(T): unwrapOpt
      .optional(T) > T: value
      .optional(T) > bool: hasValue
      .optional(T) optional(T) > optional(T): or
      .optional(T) T > T: orValue
      .list(T) > optional(T): first last
      dyn string > optional(T): _?._
      list(T) int > optional(T): _[?_]
      optional(list(T)) int > optional(T): _[?_] _[_]
      map(K,V) K > optional(V): _[?_]
      optional(map(K,V)) K > optional(V): _[?_] _[_]
      string > kubernetes.URL: url
      string > bool: isURL isIP isCIDR isQuantity isSemver ip.isCanonical
      .kubernetes.URL > string: getScheme getHost getHostname getPort getEscapedPath
      .kubernetes.URL > map(string,list(string)): getQuery
      string > net.IP: ip
      net.IP > string: string
      .net.IP > int: family
      .net.IP > bool: isUnspecified isLoopback isLinkLocalMulticast isLinkLocalUnicast
      .net.IP > bool: isGlobalUnicast
      string > net.CIDR: cidr
      net.CIDR > string: string
      .net.CIDR string > bool: containsIP containsCIDR
      .net.CIDR net.IP > bool: containsIP
      .net.CIDR net.CIDR > bool: containsCIDR
      .net.CIDR > net.IP: ip
      .net.CIDR > int: prefixLength
      .net.CIDR > net.CIDR: masked
      string > kubernetes.Quantity: quantity
      kubernetes.Quantity > int: sign
      .kubernetes.Quantity kubernetes.Quantity > bool: isGreaterThan isLessThan
      .kubernetes.Quantity kubernetes.Quantity > int: compareTo
      .kubernetes.Quantity > double: asApproximateFloat
      .kubernetes.Quantity > int: asInteger
      .kubernetes.Quantity > bool: isInteger
      .kubernetes.Quantity kubernetes.Quantity > kubernetes.Quantity: add sub
      .kubernetes.Quantity int > kubernetes.Quantity: add sub
      string > kubernetes.Semver: semver
      string bool > kubernetes.Semver: semver
      string bool > bool: isSemver
      .kubernetes.Semver kubernetes.Semver > bool: isGreaterThan isLessThan
      .kubernetes.Semver kubernetes.Semver > int: compareTo
      .kubernetes.Semver > int: major minor patch
      > kubernetes.NamedFormat: format.dns1123Label format.dns1123Subdomain format.dns1035Label
      > kubernetes.NamedFormat: format.qualifiedName format.dns1123LabelPrefix format.labelValue
      > kubernetes.NamedFormat: format.dns1123SubdomainPrefix format.dns1035LabelPrefix format.uri
      > kubernetes.NamedFormat: format.uuid format.byte format.date format.datetime
      string > optional(kubernetes.NamedFormat): format.named
      .kubernetes.NamedFormat string > optional(list(string)): validate
      .kubernetes.authorization.Authorizer string > kubernetes.authorization.PathCheck: path
      .kubernetes.authorization.Authorizer string > kubernetes.authorization.GroupCheck: group
      .kubernetes.authorization.Authorizer string string >\
       kubernetes.authorization.Authorizer: serviceAccount
      .kubernetes.authorization.GroupCheck string >\
       kubernetes.authorization.ResourceCheck: resource
      .kubernetes.authorization.ResourceCheck string > kubernetes.authorization.ResourceCheck:\
       subresource namespace name fieldSelector labelSelector
      .kubernetes.authorization.PathCheck string > kubernetes.authorization.Decision: check
      .kubernetes.authorization.ResourceCheck string > kubernetes.authorization.Decision: check
      .kubernetes.authorization.Decision > bool: errored allowed
      .kubernetes.authorization.Decision > string: error reason
      """;

  private static final List<String> ORDERED =
      List.of("int", "uint", "double", "bool", "duration", "timestamp", "string", "bytes");
  private static final List<String> SUMMED = List.of("int", "uint", "double", "duration");

  private final Map<String, List<CelOverloadDecl>> overloads = new LinkedHashMap<>();

  private Signatures() {}

  static List<CelFunctionDecl> all() {
    Signatures signatures = new Signatures();
    TABLE.lines().forEach(signatures::add);
    List<CelFunctionDecl> declarations = new ArrayList<>();
    signatures.overloads.forEach(
        (name, list) -> declarations.add(CelFunctionDecl.newFunctionDeclaration(name, list)));
    return declarations;
  }

  private void add(String line) {
    if (line.contains("(C)")) {
      ORDERED.forEach(
          type -> add(line.replace("(C)", "(" + type + ")").replace("> C", "> " + type)));
      return;
    } else if (line.contains("(S)")) {
      SUMMED.forEach(
          type -> add(line.replace("(S)", "(" + type + ")").replace("> S", "> " + type)));
      return;
    }
    boolean isMember = line.startsWith(".");
    int arrow = line.indexOf('>');
    int colon = line.indexOf(": ");
    List<CelType> types = new ArrayList<>();
    for (String type : words(line.substring(isMember ? 1 : 0, arrow))) {
      types.add(type(type));
    }
    CelType result = type(line.substring(arrow + 2, colon));
    for (String name : words(line.substring(colon + 2))) {
      List<CelOverloadDecl> others = overloads.computeIfAbsent(name, any -> new ArrayList<>());
      String id = "klint_" + name + "_" + others.size();
      others.add(
          isMember
              ? CelOverloadDecl.newMemberOverload(id, result, types)
              : CelOverloadDecl.newGlobalOverload(id, result, types));
    }
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" ", -1));
  }

  /** A type as the table writes it. */
  static CelType type(String text) {
    int open = text.indexOf('(');
    String inside = open < 0 ? "" : text.substring(open + 1, text.length() - 1);
    return switch (open < 0 ? text : text.substring(0, open)) {
      case "list" -> ListType.create(type(inside));
      case "optional" -> OptionalType.create(type(inside));
      case "map" -> {
        int comma = inside.indexOf(',');
        yield MapType.create(type(inside.substring(0, comma)), type(inside.substring(comma + 1)));
      }
      case "T", "K", "V" -> TypeParamType.create(text);
      case "any" -> SimpleType.ANY;
      case "dyn" -> SimpleType.DYN;
      case "bool" -> SimpleType.BOOL;
      case "bytes" -> SimpleType.BYTES;
      case "double" -> SimpleType.DOUBLE;
      case "duration" -> SimpleType.DURATION;
      case "int" -> SimpleType.INT;
      case "string" -> SimpleType.STRING;
      case "timestamp" -> SimpleType.TIMESTAMP;
      case "uint" -> SimpleType.UINT;
      default -> OpaqueType.create(text);
    };
  }
}
