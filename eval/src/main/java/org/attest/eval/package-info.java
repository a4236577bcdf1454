/** Readers and scorers of public benchmarks and the evaluation gate; not published. */
@NullMarked
package org.attest.eval;

import org.jspecify.annotations.NullMarked;
