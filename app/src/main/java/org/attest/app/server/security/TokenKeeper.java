package org.attest.app.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.attest.app.server.StorePool;
import org.attest.app.store.Account;
import org.attest.app.store.ApiToken;
import org.attest.app.store.Role;
import org.attest.model.Sha256;
import org.springframework.stereotype.Component;

/**
 * Makes tokens and knows them again. A token reads {@code attest_ID_SECRET}; the secret has 256
 * random bits, so a plain hash of it is enough to keep.
 */
@Component
public final class TokenKeeper {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final StorePool pool;

  TokenKeeper(StorePool pool) {
    this.pool = pool;
  }

  /** Makes a token and gives it, the only time that it can be seen. */
  public String make(Visitor owner, String label, Role role, Duration lasts) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    byte[] idBytes = new byte[6];
    RANDOM.nextBytes(idBytes);
    String id = HexFormat.of().formatHex(idBytes);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    ApiToken token =
        new ApiToken(
            id,
            hash(secret),
            owner.name(),
            label,
            role.atMost(owner.role()),
            now.toString(),
            now.plus(lasts).toString(),
            null,
            false);
    pool.write(
        store -> {
          store.tokens().add(token);
          return true;
        });
    return "attest_" + id + "_" + secret;
  }

  /** Who asks with that token; empty if it is not good. */
  Optional<Visitor> visitor(String given) {
    String[] parts = given.split("_", 3);
    if (parts.length != 3 || !parts[0].equals("attest") || parts[1].length() > 64) {
      return Optional.empty();
    }
    record Known(ApiToken token, Account account) {}
    Optional<Known> known =
        pool.read(
            store ->
                store
                    .tokens()
                    .find(parts[1])
                    .flatMap(
                        token ->
                            store
                                .accounts()
                                .find(token.account())
                                .map(account -> new Known(token, account))));
    if (known.isEmpty() || !isGood(known.get().token(), parts[2])) {
      return Optional.empty();
    }
    Account account = known.get().account();
    if (account.disabled() || account.oneTime()) {
      return Optional.empty();
    }
    ApiToken token = known.get().token();
    noteUse(token);
    return Optional.of(
        new Visitor(
            account.name(),
            token.role().atMost(account.role()),
            false,
            account.stamp(),
            "token " + token.id()));
  }

  private static boolean isGood(ApiToken token, String secret) {
    boolean same =
        MessageDigest.isEqual(
            token.hash().getBytes(StandardCharsets.US_ASCII),
            hash(secret).getBytes(StandardCharsets.US_ASCII));
    return same && !token.revoked() && Instant.now().isBefore(Instant.parse(token.expires()));
  }

  /** Once a day: whoever reads need not wait for who writes. */
  private void noteUse(ApiToken token) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    if (!today.toString().equals(token.used())) {
      pool.write(
          store -> {
            store.tokens().noteUse(token.id(), today);
            return true;
          });
    }
  }

  private static String hash(String secret) {
    return HexFormat.of()
        .formatHex(Sha256.digest().digest(secret.getBytes(StandardCharsets.UTF_8)));
  }
}
