/**
 * Finds which words are an occurrence, of which type, who plays which role, and puts claims
 * together.
 *
 * <p>It does not resolve names, places or dates; it takes those that the other readers found.
 */
@NullMarked
package org.attest.event;

import org.jspecify.annotations.NullMarked;
