/**
 * MUC-4: templates of terrorist incidents, scored as of today (six slots) and as in 1992 (all).
 *
 * <p>Does not fill templates with care: {@link org.attest.eval.muc4.TemplateReader} is the place
 * for that, {@link org.attest.eval.muc4.ClaimTemplates} the plain start.
 */
@NullMarked
package org.attest.eval.muc4;

import org.jspecify.annotations.NullMarked;
