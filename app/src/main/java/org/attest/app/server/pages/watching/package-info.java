/** What is watched: feeds, saved searches and their digests. */
@NullMarked
package org.attest.app.server.pages.watching;

import org.jspecify.annotations.NullMarked;
