/**
 * Actors: organisations, groups, forces and offices of the vocabulary and of the store; what
 * reports propose to say of them; and who is said to be the same. No person has a page or a line
 * here.
 */
@NullMarked
package org.attest.app.server.pages.actors;

import org.jspecify.annotations.NullMarked;
