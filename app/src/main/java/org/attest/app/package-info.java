/** Command line and store; the only main(). Wires nothing of the pipeline's steps itself. */
@NullMarked
package org.attest.app;

import org.jspecify.annotations.NullMarked;
