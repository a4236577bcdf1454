package org.attest.app.server.security;

/** Whoever Spring Security holds that is a visitor of ours. */
interface Known {
  Visitor visitor();
}
