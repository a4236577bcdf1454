package org.attest.toll;

import java.util.List;
import org.attest.model.Effect;
import org.attest.model.Sentence;

/**
 * A word of harm in a sentence.
 *
 * @param start first token of it, and of the harms joined with it by "or"
 * @param head the token itself
 * @param end one past it
 * @param kind transitive, intransitive, state, count, plural, act, toll, taken, suffered
 * @param need lemmas of which the clause must hold one; empty for none
 */
record Harm(int start, int head, int end, Kind kind, Effect effect, List<String> need) {

  /** How a word of harm finds its victims (effects.tsv). */
  enum Kind {
    TRANSITIVE,
    INTRANSITIVE,
    STATE,
    COUNT,
    PLURAL,
    ACT,
    TOLL,
    TAKEN,
    SUFFERED
  }

  /** "Deaths", unlike "a death". */
  boolean isPlural(Sentence sentence) {
    String word = sentence.token(head).lower();
    return word.endsWith("s");
  }
}
