/** WikiEvents: event triggers and their arguments in documents. See docs/evaluation.md. */
@NullMarked
package org.attest.eval.wikievents;

import org.jspecify.annotations.NullMarked;
