package org.attest.time;

import org.attest.model.DateMention;
import org.attest.model.Span;

/**
 * A mention with what TimeML's TIMEX3 would say of it, for measuring.
 *
 * @param core the words without their preposition
 * @param value the value of TIMEX3
 */
public record TimeExpression(DateMention mention, Span core, String value) {}
