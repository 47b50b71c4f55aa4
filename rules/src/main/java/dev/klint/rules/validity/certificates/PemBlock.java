package dev.klint.rules.validity.certificates;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of PEM text (RFC 7468), as {@code pem.Decode} of Go finds it: text between blocks and
 * blocks that are not base64 are passed over.
 *
 * @param type the word after BEGIN
 * @param hasHeaders lines with a colon stand before the data
 * @param base64 the data, in one line
 */
record PemBlock(String type, boolean hasHeaders, String base64) {
  private static final String BEGIN = "-----BEGIN ";
  private static final String DASHES = "-----";

  byte[] content() {
    return Base64.getDecoder().decode(base64);
  }

  /** All blocks of the text. */
  static List<PemBlock> all(String text) {
    List<PemBlock> blocks = new ArrayList<>();
    int from = 0;
    while (from >= 0) {
      int begin = lineStart(text, BEGIN, from);
      if (begin < 0) {
        break;
      }
      int line = endOfLine(text, begin);
      String first = text.substring(begin, line).stripTrailing();
      String type =
          first.endsWith(DASHES) && first.length() >= BEGIN.length() + DASHES.length()
              ? first.substring(BEGIN.length(), first.length() - DASHES.length())
              : null;
      int end = type == null ? -1 : lineStart(text, "-----END " + type + DASHES, line);
      PemBlock block = type == null || end < 0 ? null : of(type, text.substring(line, end));
      if (block != null) {
        blocks.add(block);
      }
      from = block == null ? line : endOfLine(text, end);
    }
    return blocks;
  }

  private static int lineStart(String text, String words, int from) {
    int at = text.indexOf(words, from);
    while (at > 0 && text.charAt(at - 1) != '\n') {
      at = text.indexOf(words, at + 1);
    }
    return at;
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static @Nullable PemBlock of(String type, String body) {
    StringBuilder data = new StringBuilder(body.length());
    boolean headers = false;
    boolean before = true;
    for (String line : body.split("\n", -1)) {
      String bare = line.strip();
      boolean header = before && bare.indexOf(':') >= 0;
      headers |= header;
      before &= header || bare.isEmpty();
      if (!header) {
        data.append(bare);
      }
    }
    try {
      byte[] content = Base64.getDecoder().decode(data.toString().getBytes(StandardCharsets.UTF_8));
      return new PemBlock(type, headers, Base64.getEncoder().encodeToString(content));
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }
}
