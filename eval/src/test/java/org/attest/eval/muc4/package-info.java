@NullMarked
package org.attest.eval.muc4;

import org.jspecify.annotations.NullMarked;
