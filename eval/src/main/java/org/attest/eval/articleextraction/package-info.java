/** Article extraction benchmark: the body of an article from its page. See docs/evaluation.md. */
@NullMarked
package org.attest.eval.articleextraction;

import org.jspecify.annotations.NullMarked;
