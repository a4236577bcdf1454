/** Our own annotations of who says a claim, and whether it is so. */
@NullMarked
package org.attest.eval.chains;

import org.jspecify.annotations.NullMarked;
