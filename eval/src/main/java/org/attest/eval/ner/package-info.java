/** Named entities in WNUT17, GUM and wikigold. See docs/evaluation.md. */
@NullMarked
package org.attest.eval.ner;

import org.jspecify.annotations.NullMarked;
