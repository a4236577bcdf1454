/**
 * Writes claims and events in the contract's JSON and in tabular forms.
 *
 * <p>It decides nothing; what is not in the records is not written.
 */
@NullMarked
package org.attest.export;

import org.jspecify.annotations.NullMarked;
