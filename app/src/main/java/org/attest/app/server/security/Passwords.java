package org.attest.app.server.security;

import java.security.SecureRandom;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are made, judged and hashed: Argon2id with 16 MiB, two passes, as OWASP has it. */
public final class Passwords {
  /** Without letters and digits that look alike. */
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final PasswordEncoder ENCODER =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

  private Passwords() {}

  static PasswordEncoder encoder() {
    return ENCODER;
  }

  /** Four groups of five signs, 99 bits. */
  public static String oneTime() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      password.append(i > 0 && i % 5 == 0 ? "-" : "");
      password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return password.toString();
  }

  /** The hash that is kept. */
  public static String hash(String password) {
    return String.valueOf(ENCODER.encode(password));
  }

  /** True if a password has that hash. */
  public static boolean fits(String password, String hash) {
    return !hash.isEmpty() && password.length() <= LONGEST && ENCODER.matches(password, hash);
  }

  /**
   * Judges a password that somebody chose.
   *
   * @throws IllegalArgumentException if it will not do, saying why
   */
  public static void check(String password, String accountName) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A password has %d to %d characters.".formatted(SHORTEST, LONGEST));
    }
    if (password.chars().distinct().count() < 5) {
      throw new IllegalArgumentException("A password has at least five different characters.");
    }
    if (password.equalsIgnoreCase(accountName)) {
      throw new IllegalArgumentException("The password is your name; choose another.");
    }
  }
}
