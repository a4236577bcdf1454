package org.attest.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.attest.model.Sha256;
import org.jspecify.annotations.Nullable;

/** SHA-256 in the form that reports carry: {@code sha256:} and 64 hex digits. */
final class Hash {

  private Hash() {}

  static String of(byte[] bytes) {
    return hex(Sha256.digest().digest(bytes));
  }

  /**
   * Over several fields: of each first the length of its UTF-8 bytes as a four-byte big-endian
   * number, then these bytes; a missing field is the length -1 alone. So no two different lists of
   * fields give the same bytes.
   */
  static String ofFields(@Nullable String... fields) {
    MessageDigest digest = Sha256.digest();
    for (String field : fields) {
      byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
      int length = field == null ? -1 : bytes.length;
      digest.update(ByteBuffer.allocate(4).putInt(length).array());
      digest.update(bytes);
    }
    return hex(digest.digest());
  }

  private static String hex(byte[] digest) {
    return "sha256:" + HexFormat.of().formatHex(digest);
  }
}
