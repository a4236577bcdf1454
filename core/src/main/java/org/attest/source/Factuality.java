package org.attest.source;

import org.attest.model.Certainty;
import org.attest.model.Status;

/**
 * Whether an occurrence is said to have taken place, and how surely, by its innermost speaker.
 *
 * @param rule what decided: plain-telling, negation, modal, tense, headline, purpose, condition,
 *     what shows that it goes on (lasting, growing, predicate, relative, there-is, since, ended),
 *     or the place of a word of {@code factuality.tsv} (over, inside, beside, before)
 * @param detail the deciding word, for people
 */
public record Factuality(Status status, Certainty certainty, String rule, String detail) {}
