/**
 * Keeps reports, claims, events, outcomes and decisions in one SQLite file or in PostgreSQL.
 *
 * <p>Gives idempotent keeping of outcomes, one transaction for each report, and events derived from
 * all claims in one transaction. It reads no reports, decides no linking (the linker is handed in)
 * and prints nothing. The tables and what is guaranteed are described in docs/store.md.
 */
@NullMarked
package org.attest.app.store;

import org.jspecify.annotations.NullMarked;
