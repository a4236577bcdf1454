@NullMarked
package org.attest.eval.plover;

import org.jspecify.annotations.NullMarked;
