/** Review: what to look at next, and one report with its claims to decide on. */
@NullMarked
package org.attest.app.server.pages.review;

import org.jspecify.annotations.NullMarked;
