/** Tests of what is measured around the clock, never of how long anything takes. */
@NullMarked
package org.attest.eval.speed;

import org.jspecify.annotations.NullMarked;
