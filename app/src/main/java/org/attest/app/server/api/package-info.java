/**
 * The API under {@code /api/v1}: what the pages do, for programs. Every error is a problem (RFC
 * 9457); the routes are described in the resource {@code openapi.json}, which a test holds them to.
 */
@NullMarked
package org.attest.app.server.api;

import org.jspecify.annotations.NullMarked;
