@NullMarked
package org.attest.eval.indiapolice;

import org.jspecify.annotations.NullMarked;
