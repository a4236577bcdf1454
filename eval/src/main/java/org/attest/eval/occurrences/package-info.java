/**
 * Measures where and when occurrences are said to have been, against our own annotations
 * (model/training/annotations/fields): the claims of the whole pipeline, place and days.
 *
 * <p>The annotations hold no text; see {@link org.attest.eval.annotations.AnnotatedTexts}. How far
 * two readers agree is not computed here but by {@code model/training/fields.py}.
 */
@NullMarked
package org.attest.eval.occurrences;

import org.jspecify.annotations.NullMarked;
