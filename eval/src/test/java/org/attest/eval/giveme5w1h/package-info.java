@NullMarked
package org.attest.eval.giveme5w1h;

import org.jspecify.annotations.NullMarked;
