/**
 * Proposals for the actor file, made of what reports state about actors, and the user's decisions.
 *
 * <p>Gathers the relations of all reports, leaves out what the files already say, shows what
 * contradicts what, and writes what a user accepts into the user's own file. It changes no shipped
 * file and merges nothing by itself.
 */
@NullMarked
package org.attest.app.proposals;

import org.jspecify.annotations.NullMarked;
