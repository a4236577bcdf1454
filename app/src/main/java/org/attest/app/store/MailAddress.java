package org.attest.app.store;

import org.jspecify.annotations.Nullable;

/**
 * An address to which digests of somebody may be sent, once it was confirmed.
 *
 * @param owner name of the account
 * @param hash of the secret in its first letter; null before the letter
 * @param asked when the letter was sent, UTC; null before
 * @param tries how often the mail server did not take the letter
 * @param trouble why; empty if it did
 * @param confirmed when whoever reads there said so, UTC; null before
 */
public record MailAddress(
    String owner,
    String address,
    @Nullable String hash,
    @Nullable String asked,
    int tries,
    String trouble,
    @Nullable String confirmed) {

  /** An address that nobody has written to. */
  public static MailAddress of(String owner, String address) {
    return new MailAddress(owner, address, null, null, 0, "", null);
  }

  /** True if digests may be sent there. */
  public boolean isConfirmed() {
    return confirmed != null;
  }
}
