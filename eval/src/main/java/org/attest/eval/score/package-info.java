/**
 * What the scorers of several benchmarks share: counts with precision, recall and F1, labels, and
 * B-cubed. Everything is in per cent; a share of nothing is 0. It knows no data set.
 */
@NullMarked
package org.attest.eval.score;

import org.jspecify.annotations.NullMarked;
