package org.attest.app.server.pages.review;

/** A filter of the queue by reason. */
public record QueueChoice(String code, String label, boolean isChosen) {}
