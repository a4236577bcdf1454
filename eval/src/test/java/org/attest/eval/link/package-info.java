@NullMarked
package org.attest.eval.link;

import org.jspecify.annotations.NullMarked;
