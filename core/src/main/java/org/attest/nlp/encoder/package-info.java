/**
 * The trained language model: one pass of a small transformer over a report's words, and what its
 * heads say of each word.
 *
 * <p>Gives scores and probabilities, in the words of the model's own labels. It decides nothing
 * about claims: {@link org.attest.nlp.encoder.PredictionReader} turns scores into predictions, and
 * the steps weigh those against their lexicons. The model itself, its card and its hash come as a
 * resource from module {@code model}; how it is trained stands in {@code model/training}.
 */
@NullMarked
package org.attest.nlp.encoder;

import org.jspecify.annotations.NullMarked;
