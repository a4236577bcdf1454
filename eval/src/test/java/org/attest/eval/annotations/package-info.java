@NullMarked
package org.attest.eval.annotations;

import org.jspecify.annotations.NullMarked;
