package org.attest.app.server.pages.review;

/** How far coders agree on a field, as the page has it. */
public record AgreementLine(String field, int units, int same, String share, String alpha) {}
