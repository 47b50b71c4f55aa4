package dev.klint.rules.validity.certificates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate and its private key as PEM text. Tells what {@code tls.X509KeyPair} of Go refuses,
 * and so whatever serves with them, as far as that is certain without reading them in full.
 */
public final class KeyPair {
  private static final String KEY = "PRIVATE KEY";

  /** Larger ones are not compared: it would take too long. */
  private static final int LARGEST_CERTIFICATE = 64 * 1024;

  private static final int LARGEST_PUBLIC_PART = 4 * 1024;

  private KeyPair() {}

  /** What is wrong with the certificate; null when nothing is, for all that can be seen. */
  public static @Nullable String certificateProblem(String text) {
    List<PemBlock> blocks = PemBlock.all(text);
    PemBlock certificate = certificate(blocks);
    if (certificate != null) {
      return Der.isSigned(certificate.content()) ? null : "tls.crt holds no X.509 certificate";
    } else if (blocks.size() == 1 && blocks.get(0).type().endsWith(KEY)) {
      return "tls.crt holds a private key: are certificate and key swapped?";
    }
    return "tls.crt holds no PEM block CERTIFICATE";
  }

  /**
   * What is wrong with the key of a certificate that is sound; null when nothing is, for all that
   * can be seen.
   */
  public static @Nullable String keyProblem(String certificateText, String text) {
    List<PemBlock> blocks = PemBlock.all(text);
    PemBlock key = key(blocks);
    if (key == null) {
      return blocks.size() == 1 && blocks.get(0).type().equals("CERTIFICATE")
          ? "tls.key holds a certificate: are certificate and key swapped?"
          : "tls.key holds no PEM block " + KEY;
    } else if (!Der.mayBePrivateKey(key.content())) {
      return "tls.key holds no private key that can be read without a password";
    }
    PemBlock certificate = certificate(PemBlock.all(certificateText));
    byte[] publicPart = Der.publicPart(key.content());
    return certificate == null || publicPart == null || mayHave(certificate.content(), publicPart)
        ? null
        : "tls.key is not the key of the certificate in tls.crt";
  }

  private static @Nullable PemBlock certificate(List<PemBlock> blocks) {
    for (PemBlock block : blocks) {
      if (block.type().equals("CERTIFICATE")) {
        return block;
      }
    }
    return null;
  }

  private static @Nullable PemBlock key(List<PemBlock> blocks) {
    for (PemBlock block : blocks) {
      if (block.type().equals(KEY) || block.type().endsWith(" " + KEY)) {
        return block;
      }
    }
    return null;
  }

  private static boolean mayHave(byte[] data, byte[] part) {
    if (data.length > LARGEST_CERTIFICATE || part.length > LARGEST_PUBLIC_PART) {
      return true;
    }
    for (int i = 0; i + part.length <= data.length; i++) {
      int same = 0;
      while (same < part.length && data[i + same] == part[same]) {
        same++;
      }
      if (same == part.length) {
        return true;
      }
    }
    return false;
  }
}
