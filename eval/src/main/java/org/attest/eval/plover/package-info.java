/** PLOVER gold standard records: who did what to whom in a sentence. See docs/evaluation.md. */
@NullMarked
package org.attest.eval.plover;

import org.jspecify.annotations.NullMarked;
