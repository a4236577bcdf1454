@NullMarked
package org.attest.eval.score;

import org.jspecify.annotations.NullMarked;
