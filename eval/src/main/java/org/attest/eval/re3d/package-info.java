/** re3d: entities in reports on defence and security. See docs/evaluation.md. */
@NullMarked
package org.attest.eval.re3d;

import org.jspecify.annotations.NullMarked;
