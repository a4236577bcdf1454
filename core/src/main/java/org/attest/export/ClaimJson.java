package org.attest.export;

import org.attest.model.Outcome;

/**
 * Writes outcomes as the contract {@code attest/claims/1} and reads them back.
 *
 * <p>The contract is documented in docs/data-dictionary.md and held by docs/claims.schema.json. The
 * same outcome gives the same bytes on every machine; {@code read(line(outcome))} equals {@code
 * outcome}. Spans are written as {@code [start, end]} in UTF-16 units of {@code report.text},
 * coordinates in degrees without an exponent. Names of private persons are written as they stand:
 * keeping them out is the caller's decision.
 */
public final class ClaimJson {

  /** The name and version of the contract, the value of {@code schema}. */
  public static final String SCHEMA = "attest/claims/1";

  private ClaimJson() {}

  /** The outcome on one line, without a line end. */
  public static String line(Outcome outcome) {
    return JsonText.line(ClaimWriter.write(outcome));
  }

  /** The outcome indented by two spaces, lines ended by LF, without a last line end. */
  public static String pretty(Outcome outcome) {
    return JsonText.pretty(ClaimWriter.write(outcome));
  }

  /**
   * Reads what {@link #line} or {@link #pretty} wrote.
   *
   * @throws IllegalArgumentException if it is not JSON, not of this contract's version, or a field
   *     is missing or has no such value; the message names the field
   */
  public static Outcome read(String json) {
    return ClaimReader.read(JsonText.read(json));
  }
}
