/**
 * Decisions of people: what an entry of the log is and how it is hashed, what follows from log and
 * claims, and how a new entry is made.
 *
 * <p>Everything here is computed from what is handed in. The store keeps the log and what was
 * derived; commands bring the two together. The form of entries is described in docs/store.md, the
 * reasons in docs/decisions/0019-decisions-are-a-log.md.
 */
@NullMarked
package org.attest.app.decisions;

import org.jspecify.annotations.NullMarked;
