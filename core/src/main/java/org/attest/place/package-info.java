/**
 * Finds names of places in a text and resolves them against the gazetteer, or abstains with a
 * reason.
 *
 * <p>It does not choose which place belongs to which occurrence.
 */
@NullMarked
package org.attest.place;

import org.jspecify.annotations.NullMarked;
