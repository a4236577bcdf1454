@NullMarked
package org.attest.eval.timing;

import org.jspecify.annotations.NullMarked;
