/**
 * The evaluation gate: pinned floors of the benchmarks' figures, the check that they hold, and
 * their pinning. The rule is in docs/evaluation.md. It runs no benchmark itself; whoever calls it
 * says how one is measured.
 */
@NullMarked
package org.attest.eval.gate;

import org.jspecify.annotations.NullMarked;
