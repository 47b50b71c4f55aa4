package dev.klint.rules.validity.certificates;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of PEM text (RFC 7468), as {@code pem.Decode} of Go finds it: text between blocks and
 * blocks that are not well-formed are passed over.
 *
 * @param type the words after BEGIN
 * @param hasHeaders lines with a colon stand before the data
 * @param base64 the data, in one line
 */
record PemBlock(String type, boolean hasHeaders, String base64) {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "\n-----END ";
  private static final String DASHES = "-----";
  private static final int GROUP = 4;

  byte[] content() {
    return Base64.getDecoder().decode(base64);
  }

  /** All blocks of the text: to each END line the last BEGIN line before it. */
  static List<PemBlock> all(String text) {
    List<PemBlock> blocks = new ArrayList<>();
    int from = 0;
    int end = text.indexOf(END);
    while (end >= 0) {
      String region = text.substring(from, end);
      int begin = region.lastIndexOf(BEGIN);
      boolean atLineStart = begin == 0 || (begin > 0 && region.charAt(begin - 1) == '\n');
      String trailer = line(text, end + END.length());
      PemBlock block = atLineStart ? of(region.substring(begin + BEGIN.length()), trailer) : null;
      if (block != null) {
        blocks.add(block);
      }
      from = end + END.length();
      end = text.indexOf(END, from);
    }
    return blocks;
  }

  /** The line from here on, without white space at its end. */
  private static String line(String text, int from) {
    int end = text.indexOf('\n', from);
    return text.substring(from, end < 0 ? text.length() : end).stripTrailing();
  }

  /**
   * @param text from the type on to the line before END
   * @param trailer what stands after END
   */
  private static @Nullable PemBlock of(String text, String trailer) {
    String first = line(text, 0);
    if (!first.endsWith(DASHES) || !trailer.equals(first)) {
      return null;
    }
    StringBuilder data = new StringBuilder(text.length());
    boolean headers = false;
    boolean before = true;
    for (int at = next(text, 0); at < text.length(); at = next(text, at)) {
      String line = line(text, at);
      before &= line.indexOf(':') >= 0;
      headers |= before;
      if (!before) {
        data.append(line);
      }
    }
    String base64 = bare(data);
    if (base64.length() % GROUP != 0) {
      return null;
    }
    try {
      byte[] content = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.UTF_8));
      String type = first.substring(0, first.length() - DASHES.length());
      return new PemBlock(type, headers, Base64.getEncoder().encodeToString(content));
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  private static int next(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private static String bare(StringBuilder text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t' && c != '\r') {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
