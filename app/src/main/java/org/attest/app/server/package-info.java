/**
 * The server: pages to read, check and decide in a browser, and an API beside them.
 *
 * <p>Gives {@link AttestServer}, which serves one store until it is closed, and {@link StorePool},
 * by which requests reach it. It reads no reports, links nothing and prints nothing; what it has to
 * say goes to the journal it is handed. Who may do what is in {@code security}, pages are in {@code
 * pages}, the API in {@code api}. Decided in docs/decisions/0023-the-server.md.
 */
@NullMarked
package org.attest.app.server;

import org.jspecify.annotations.NullMarked;
