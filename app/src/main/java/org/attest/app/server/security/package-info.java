/**
 * Who is asking, what they may do, and what they may see. The rules by route are in {@link
 * org.attest.app.server.security.AccessRules}; a test holds every route against a table.
 */
@NullMarked
package org.attest.app.server.security;

import org.jspecify.annotations.NullMarked;
