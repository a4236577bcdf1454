package org.attest.app.server.watching;

import java.security.SecureRandom;
import java.util.Base64;
import org.attest.model.Sha256;

/** Secrets that stand in addresses: 256 random bits, so that a plain hash is enough to keep. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** Another one. */
  public static String make() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is kept of one. */
  public static String hash(String secret) {
    return Sha256.hex(secret);
  }
}
