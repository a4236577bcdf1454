/**
 * Watches feeds: fetches them and the articles that they point at, politely, and has these read
 * into the store as any other input.
 *
 * <p>{@link org.attest.app.feeds.FeedRun} does all that is due once. Nothing here knows who asks
 * for it: the command line and the server's own thread do.
 */
@NullMarked
package org.attest.app.feeds;

import org.jspecify.annotations.NullMarked;
