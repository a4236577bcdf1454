@NullMarked
package org.attest.eval.ecbplus;

import org.jspecify.annotations.NullMarked;
