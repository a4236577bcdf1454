/** Learns how claims are linked, and measures how well their probabilities are calibrated. */
@org.jspecify.annotations.NullMarked
package org.attest.eval.link;
