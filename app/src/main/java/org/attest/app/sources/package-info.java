/**
 * The sources that reports rest on, and the user's ratings of them.
 *
 * <p>Puts together what the outlet and actor files say of a source, what the store holds of it and
 * how the user rates it. It judges no source itself and no grade asks it.
 */
@NullMarked
package org.attest.app.sources;

import org.jspecify.annotations.NullMarked;
