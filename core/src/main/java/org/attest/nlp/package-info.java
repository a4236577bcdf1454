/**
 * Turns a report into an {@link org.attest.model.Analysis}: sentences, tokens, parts of speech,
 * lemmas, phrases and how they hang together.
 *
 * <p>It does not know what an occurrence, an actor or a place is.
 */
@NullMarked
package org.attest.nlp;

import org.jspecify.annotations.NullMarked;
