/**
 * Measures systems in turn, in one process, so that whatever else the machine does meets all alike.
 * It knows none of them.
 */
@NullMarked
package org.attest.eval.timing;

import org.jspecify.annotations.NullMarked;
