/** TempEval-3: time expressions with their values, in TimeML. */
@NullMarked
package org.attest.eval.tempeval3;

import org.jspecify.annotations.NullMarked;
