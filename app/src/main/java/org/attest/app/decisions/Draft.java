package org.attest.app.decisions;

/**
 * A decision that is not in the log yet.
 *
 * @param by who decides
 * @param about id of the event, claim ({@code sha256:...#c1}), report or source
 * @param content canonical JSON, see {@link Canonical}
 * @param reason why
 */
public record Draft(Kind kind, String by, String about, String content, String reason) {

  public Draft {
    if (by.isBlank()) {
      throw new IllegalArgumentException("A decision needs who decides: --by NAME");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A decision needs a reason: --reason \"...\"");
    }
  }
}
