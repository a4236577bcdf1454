/**
 * Finds numbers with their bounds, and how many people were harmed in which way.
 *
 * <p>It does not choose which toll belongs to which occurrence.
 */
@NullMarked
package org.attest.toll;

import org.jspecify.annotations.NullMarked;
