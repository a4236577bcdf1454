/**
 * Saved searches: what is new of them, and digests of what changed. Digests say what was recorded,
 * after the fact and at most once a day; nothing here tells of an event as it comes in.
 */
@NullMarked
package org.attest.app.watching;

import org.jspecify.annotations.NullMarked;
