/** The page of a report, and its text with the words that bear values. */
@NullMarked
package org.attest.app.server.pages.report;

import org.jspecify.annotations.NullMarked;
