/**
 * What is done before the program's own filters, in the container's terms: bodies of requests are
 * read at once and in bounded time, and what the container itself refuses is refused as the API
 * refuses.
 */
@NullMarked
package org.attest.app.server.container;

import org.jspecify.annotations.NullMarked;
