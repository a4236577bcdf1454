@NullMarked
package org.attest.eval.re3d;

import org.jspecify.annotations.NullMarked;
