@NullMarked
package org.attest.eval.gate;

import org.jspecify.annotations.NullMarked;
