@NullMarked
package org.attest.eval.occurrences;

import org.jspecify.annotations.NullMarked;
