@NullMarked
package org.attest.eval.sources;

import org.jspecify.annotations.NullMarked;
