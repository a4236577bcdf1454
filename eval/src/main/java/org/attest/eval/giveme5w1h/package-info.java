/** Giveme5W1H: which articles report the same event. See docs/evaluation.md. */
@NullMarked
package org.attest.eval.giveme5w1h;

import org.jspecify.annotations.NullMarked;
