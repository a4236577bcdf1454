package org.attest.app.store;

/**
 * Somebody for whom another server vouches.
 *
 * @param issuer the server
 * @param subject what it calls them, for good
 * @param name that they sign with here, when they come for the first time
 */
public record ExternalLogin(String issuer, String subject, String name) {}
