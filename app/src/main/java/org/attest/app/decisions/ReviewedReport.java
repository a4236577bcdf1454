package org.attest.app.decisions;

import java.util.List;
import java.util.Map;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report with what people decided on it so far, straight from the log, so that a reviewer sees at
 * once what they did.
 *
 * @param claims the machine's and those that people added, the rejected ones too
 * @param remarks comments that were not taken back, in order
 * @param done who read it to its end, in order
 * @param entries all entries that count, in order
 */
public record ReviewedReport(
    Report report,
    List<ReviewedClaim> claims,
    List<Entry> remarks,
    List<Entry> done,
    List<Entry> entries) {

  public ReviewedReport {
    claims = List.copyOf(claims);
    remarks = List.copyOf(remarks);
    done = List.copyOf(done);
    entries = List.copyOf(entries);
  }

  /** How a claim or a field of one stands. */
  public enum State {
    /** Only a machine has read it. */
    PROPOSED,
    /** A person holds it to be right. */
    ACCEPTED,
    /** A person gave it another value. */
    CORRECTED,
    /** A person decided that it does not count. */
    REJECTED,
    /** Two people came to different values, and nobody has said yet which holds. */
    DISPUTED;

    /** "proposed". */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A field of a claim.
   *
   * @param value as decided, or as the machine read it
   * @param asRead as the machine read it
   * @param by what decided it; null if nothing did
   * @param values by coder, where they differ; else empty
   */
  public record Field(
      String name,
      String value,
      String asRead,
      State state,
      @Nullable Entry by,
      Map<String, String> values) {
    public Field {
      values = Map.copyOf(values);
    }
  }

  /**
   * A claim.
   *
   * @param claim as decided
   * @param isAdded true if a person added it
   * @param state of the claim as a whole: accepted once each field is decided
   * @param by what decided on it as a whole; null if nothing did
   * @param verdicts by coder, where one rejects what the other keeps; else empty
   */
  public record ReviewedClaim(
      ClaimRef ref,
      Claim claim,
      boolean isAdded,
      State state,
      @Nullable Entry by,
      List<Field> fields,
      Map<String, String> verdicts) {
    public ReviewedClaim {
      fields = List.copyOf(fields);
      verdicts = Map.copyOf(verdicts);
    }

    /** True if a person has decided on all of it; what a machine proposed is never counted so. */
    public boolean isChecked() {
      return state == State.REJECTED || state == State.ACCEPTED || state == State.CORRECTED;
    }
  }

  /** How many claims are decided on wholly. */
  public long checked() {
    return claims.stream().filter(ReviewedClaim::isChecked).count();
  }

  /** The claims that nobody has decided anything on. */
  public List<ClaimRef> untouched() {
    return claims.stream()
        .filter(claim -> claim.state() == State.PROPOSED)
        .filter(claim -> claim.fields().stream().allMatch(f -> f.state() == State.PROPOSED))
        .map(ReviewedClaim::ref)
        .toList();
  }
}
