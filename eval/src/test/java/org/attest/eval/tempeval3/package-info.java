@NullMarked
package org.attest.eval.tempeval3;

import org.jspecify.annotations.NullMarked;
