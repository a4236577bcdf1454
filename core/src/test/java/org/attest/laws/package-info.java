/**
 * Laws that every outcome keeps, for the tests of all modules (exported through the test-jar).
 *
 * <p>Gives {@link org.attest.laws.WellFormed}, {@link org.attest.laws.ContractCheck} and made-up
 * outcomes to try them on. It reads no step of the pipeline, so that a step cannot vouch for
 * itself.
 */
@NullMarked
package org.attest.laws;

import org.jspecify.annotations.NullMarked;
