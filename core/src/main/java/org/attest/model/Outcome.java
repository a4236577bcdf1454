package org.attest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input. "No event in it" (extracted, no claims) and "could not be read" differ.
 */
public sealed interface Outcome {

  /**
   * The input was read; it may hold no claim at all.
   *
   * @param relations what it states about actors themselves, in text order; no part of the contract
   *     {@code attest/claims/1}, so reports read back from it have none
   */
  record Extracted(Report report, List<Claim> claims, List<Relation> relations) implements Outcome {
    public Extracted {
      claims = List.copyOf(claims);
      relations = List.copyOf(relations);
    }

    /** A report without relations. */
    public Extracted(Report report, List<Claim> claims) {
      this(report, claims, List.of());
    }
  }

  /**
   * The input could not be used.
   *
   * @param source the input as the user named it
   * @param rawHash hash of its bytes, if any were read
   * @param detail what was found and what to do, for people
   */
  record Rejected(String source, @Nullable String rawHash, Reason reason, String detail)
      implements Outcome {}
}
