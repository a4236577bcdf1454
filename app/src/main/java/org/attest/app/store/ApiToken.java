package org.attest.app.store;

import org.jspecify.annotations.Nullable;

/**
 * A token by which a program uses the API in an account's name.
 *
 * @param id its public part
 * @param hash SHA-256 of its secret part, 64 hex digits
 * @param account whose
 * @param label what its owner calls it
 * @param role what it may do at most; less if the account may do less
 * @param created when, UTC, to the second
 * @param expires from then on it is good for nothing
 * @param used the day of its last use
 */
public record ApiToken(
    String id,
    String hash,
    String account,
    String label,
    Role role,
    String created,
    String expires,
    @Nullable String used,
    boolean revoked) {}
