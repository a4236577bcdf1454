package org.attest.eval.muc4;

import org.jspecify.annotations.Nullable;

/**
 * A text as the archive gives it: at least one of two forms.
 *
 * @param id "TST1-MUC3-0001"
 * @param lower the body in lower case, without dateline, as in processed/*.json
 * @param upper the text of 1992 in upper case with its dateline, lines as they were
 */
public record MucText(String id, @Nullable String lower, @Nullable String upper) {
  public MucText {
    if (lower == null && upper == null) {
      throw new IllegalArgumentException("no text " + id);
    }
  }
}
