package org.attest.app.decisions;

import org.attest.model.ClaimRef;

/** Claims as the log names them: {@code sha256:...#c1}. */
public final class References {

  private References() {}

  public static String text(ClaimRef ref) {
    return ref.reportId() + "#" + ref.claimId();
  }

  /**
   * The claim of that name.
   *
   * @throws IllegalArgumentException if it names none
   */
  public static ClaimRef claim(String text) {
    int at = text.lastIndexOf('#');
    if (at < 0 || !text.substring(at + 1).matches("c\\d{1,9}")) {
      throw new IllegalArgumentException("not the name of a claim: " + text);
    }
    return new ClaimRef(text.substring(0, at), text.substring(at + 1));
  }
}
