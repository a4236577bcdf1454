package org.attest.toll;

import java.util.List;
import org.attest.model.Bounds;
import org.attest.model.Effect;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A toll of one sentence before it has its place in the report's list.
 *
 * @param whole the draft whose figure holds this one, or null
 */
record TollDraft(
    Harm harm,
    Victims victims,
    Effect effect,
    Bounds bounds,
    boolean cumulative,
    @Nullable TollDraft whole) {

  TollDraft with(Bounds other) {
    return new TollDraft(harm, victims, effect, other, cumulative, whole);
  }

  Span span(org.attest.model.Sentence sentence) {
    return sentence.span(victims.start(), victims.end());
  }

  List<String> who() {
    return victims.who();
  }
}
