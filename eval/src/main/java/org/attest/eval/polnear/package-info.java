/** PolNeAR: who said what. */
@NullMarked
package org.attest.eval.polnear;

import org.jspecify.annotations.NullMarked;
