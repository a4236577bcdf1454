/**
 * Finds who says what (attribution) and whether it is said to be so (factuality).
 *
 * <p>It does not judge whether a source is right.
 */
@NullMarked
package org.attest.source;

import org.jspecify.annotations.NullMarked;
