@NullMarked
package org.attest.eval.geoparsing;

import org.jspecify.annotations.NullMarked;
