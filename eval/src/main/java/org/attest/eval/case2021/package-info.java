/** CASE 2021 Task 2: one of 30 event types for a news snippet. See docs/evaluation.md. */
@NullMarked
package org.attest.eval.case2021;

import org.jspecify.annotations.NullMarked;
