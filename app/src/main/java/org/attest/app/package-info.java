/**
 * Reading into a store and deriving its events; the command line and the store are packages of
 * their own. Wires nothing of the pipeline's steps itself, and prints nothing.
 */
@NullMarked
package org.attest.app;

import org.jspecify.annotations.NullMarked;
