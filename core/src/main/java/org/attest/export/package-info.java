/**
 * Writes claims and events in the contract's JSON, in tabular forms and in those of other data
 * sets, and reads curated files to compare events with.
 *
 * <p>It decides nothing; what is not in the records is not written. It keeps no file and no log.
 */
@NullMarked
package org.attest.export;

import org.jspecify.annotations.NullMarked;
