/**
 * Finds which claims speak of the same occurrence, and derives events, grades and origins by
 * declared rules.
 *
 * <p>It stores nothing and changes no claim.
 */
@NullMarked
package org.attest.link;

import org.jspecify.annotations.NullMarked;
