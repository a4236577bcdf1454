/**
 * Reads bytes into {@link org.attest.model.Report}s: HTML, plain text, PDF, feeds, JSON lines.
 *
 * <p>Gives main text, title, byline, outlet, publication date, credit lines, with offsets that stay
 * true; a rejection with its reason where it cannot. It does not analyse language beyond telling
 * English from other languages.
 */
@NullMarked
package org.attest.text;

import org.jspecify.annotations.NullMarked;
