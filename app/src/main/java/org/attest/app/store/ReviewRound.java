package org.attest.app.store;

/**
 * A report that two people code, neither seeing what the other decides until both are done.
 *
 * @param asked when, UTC
 */
public record ReviewRound(
    String id, String reportId, String coder, String second, String askedBy, String asked) {

  /** True if the account is one of the two. */
  public boolean isCodedBy(String account) {
    return coder.equals(account) || second.equals(account);
  }
}
