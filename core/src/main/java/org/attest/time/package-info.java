/**
 * Finds expressions of time in a text and resolves them against the publication date only.
 *
 * <p>It never looks at the wall clock, and does not choose which date belongs to which occurrence.
 */
@NullMarked
package org.attest.time;

import org.jspecify.annotations.NullMarked;
