package org.attest.link;

import org.attest.model.Report;
import org.attest.model.Span;

/**
 * Words of a report that tell an occurrence.
 *
 * @param id unique among those that are compared
 * @param sentence the sentence they stand in
 * @param words from the first to the last of them
 * @param lemma dictionary form of their head, lower case
 */
public record TextMention(String id, Report report, Span sentence, Span words, String lemma) {}
