/**
 * ECB+: event mentions that speak of one event, within and across articles. See docs/evaluation.md.
 */
@NullMarked
package org.attest.eval.ecbplus;

import org.jspecify.annotations.NullMarked;
