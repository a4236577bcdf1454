/** What reviewers do, for pages and API: the queue, decisions, skips, and coding by two. */
@NullMarked
package org.attest.app.server.review;

import org.jspecify.annotations.NullMarked;
