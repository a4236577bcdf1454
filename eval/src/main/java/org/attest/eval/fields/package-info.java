/**
 * Measures single fields of what is extracted against our own annotations of them
 * (model/training/annotations/fields, coded by FIELDS.md there).
 *
 * <p>The annotations hold no text; a sentence is read within its whole document. How far the two
 * readers agree is not computed here but by {@code model/training/fields.py}.
 */
@NullMarked
package org.attest.eval.fields;

import org.jspecify.annotations.NullMarked;
