/**
 * Finds actors and outlets in a text and ties them to the records that ship or that the user adds.
 *
 * <p>It does not identify private persons.
 */
@NullMarked
package org.attest.actor;

import org.jspecify.annotations.NullMarked;
