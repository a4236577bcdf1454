/**
 * Measures what is extracted against our own annotations (model/training/annotations): triggers,
 * status, certainty, roles, responsibility and attribution.
 *
 * <p>The annotations hold no text; texts come from the data directory, put together as {@code
 * model/training/passages.py} does, and are scored only if their hash is the annotated one. How far
 * two annotators agree is not computed here but by {@code model/training/agreement.py}.
 */
@NullMarked
package org.attest.eval.annotations;

import org.jspecify.annotations.NullMarked;
