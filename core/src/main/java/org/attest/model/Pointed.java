package org.attest.model;

/**
 * A word of a report that a person points at: it tells an occurrence.
 *
 * @param word where it stands in the report's text
 * @param type id of an {@link EventType}
 */
public record Pointed(Span word, String type) {}
