/**
 * Which reports are one text: rewrites made by rules and real reprints, found among all others; and
 * what a store costs as it grows. See docs/evaluation.md.
 */
@NullMarked
package org.attest.eval.reprints;

import org.jspecify.annotations.NullMarked;
