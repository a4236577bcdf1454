package org.attest.model;

/**
 * Words of a report that are an occurrence of a type.
 *
 * @param sentence index of the sentence
 * @param span the trigger words ("launched ... raids" is triggered by "raids")
 * @param head the head token of the trigger, sentence-relative
 * @param type id of an {@link EventType}
 * @param frame name of the role frame that says which grammatical slot fills which role
 * @param entry the lexicon entry that matched, for people ("triggers.tsv:120 raid")
 */
public record Trigger(int sentence, Span span, int head, String type, String frame, String entry) {}
