/**
 * Actors of the files and of a store: what the files say of them, in how many events and claims
 * they have a part, and who is said to be the same. Never persons: those are with the claims that
 * name them.
 */
@NullMarked
package org.attest.app.actors;

import org.jspecify.annotations.NullMarked;
