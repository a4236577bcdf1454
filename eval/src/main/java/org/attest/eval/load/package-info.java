/** What the server takes that serves many made-up events to many people at once. */
@NullMarked
package org.attest.eval.load;

import org.jspecify.annotations.NullMarked;
