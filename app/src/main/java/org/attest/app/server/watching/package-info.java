/**
 * What the server does by itself: {@link org.attest.app.server.watching.Watcher} fetches feeds and
 * has {@link org.attest.app.server.watching.Digests} made and sent, in threads of its own.
 */
@NullMarked
package org.attest.app.server.watching;

import org.jspecify.annotations.NullMarked;
