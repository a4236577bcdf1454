/** Reviewed reports as annotations that models may be taught by. */
@NullMarked
package org.attest.app.training;

import org.jspecify.annotations.NullMarked;
