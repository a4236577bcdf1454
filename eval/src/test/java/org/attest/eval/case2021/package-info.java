@NullMarked
package org.attest.eval.case2021;

import org.jspecify.annotations.NullMarked;
