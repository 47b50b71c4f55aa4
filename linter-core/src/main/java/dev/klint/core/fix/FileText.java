package dev.klint.core.fix;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text of a file as UTF-8 bytes, in which positions of findings count, and the way back to the
 * encoding of the file.
 */
final class FileText {
  private final byte[] utf8;
  private final Charset charset;

  private FileText(byte[] utf8, Charset charset) {
    this.utf8 = utf8;
    this.charset = charset;
  }

  /**
   * UTF-16 by its byte order mark, else UTF-8, of which a byte order mark is a part. Empty when the
   * bytes are not well-formed: they could not be written back as they were.
   */
  static Optional<FileText> of(byte[] bytes) {
    Charset charset = charset(bytes);
    try {
      if (charset.equals(StandardCharsets.UTF_8)) {
        charset.newDecoder().decode(ByteBuffer.wrap(bytes));
        return Optional.of(new FileText(bytes, charset));
      }
      String text =
          charset.newDecoder().decode(ByteBuffer.wrap(bytes, 2, bytes.length - 2)).toString();
      return Optional.of(new FileText(text.getBytes(StandardCharsets.UTF_8), charset));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    } else if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  byte[] utf8() {
    return utf8;
  }

  /** The same file with another text. */
  FileText with(byte[] otherUtf8) {
    return new FileText(otherUtf8, charset);
  }

  /** As the file has it. */
  byte[] bytes() {
    return charset.equals(StandardCharsets.UTF_8)
        ? utf8
        : ("\uFEFF" + new String(utf8, StandardCharsets.UTF_8)).getBytes(charset);
  }

  /** How the first line ends; LF where none does. */
  String lineEnd() {
    for (int i = 0; i < utf8.length; i++) {
      if (utf8[i] == '\n') {
        return "\n";
      } else if (utf8[i] == '\r') {
        return i + 1 < utf8.length && utf8[i + 1] == '\n' ? "\r\n" : "\r";
      }
    }
    return "\n";
  }

  boolean sameAs(FileText other) {
    return Arrays.equals(utf8, other.utf8);
  }
}
