package org.attest.app.server.pages;

/**
 * A choice of a form.
 *
 * @param value what is sent
 * @param words what is shown
 */
public record Option(String value, String words, boolean isChosen) {}
