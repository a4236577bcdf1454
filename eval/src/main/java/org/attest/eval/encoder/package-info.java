/** What the trained encoder answers to the questions of the benchmarks. */
@NullMarked
package org.attest.eval.encoder;

import org.jspecify.annotations.NullMarked;
