/** How many of the sources that people marked are given a kind. */
@NullMarked
package org.attest.eval.sources;

import org.jspecify.annotations.NullMarked;
