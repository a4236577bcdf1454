package org.attest.app.server.pages.event;

/** An event that an id of then has become. */
public record Became(String id, String title) {}
