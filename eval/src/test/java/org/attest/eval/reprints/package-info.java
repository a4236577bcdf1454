@NullMarked
package org.attest.eval.reprints;

import org.jspecify.annotations.NullMarked;
