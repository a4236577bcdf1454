@NullMarked
package org.attest.eval.wikievents;

import org.jspecify.annotations.NullMarked;
