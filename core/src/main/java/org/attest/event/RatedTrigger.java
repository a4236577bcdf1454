package org.attest.event;

import org.attest.model.Certainty;
import org.attest.model.Status;
import org.attest.model.Trigger;

/**
 * A trigger with what its wording says of it being so.
 *
 * @param rule name of the rule of factuality that decided
 * @param detail the words the rule saw
 */
public record RatedTrigger(
    Trigger trigger, Status status, Certainty certainty, String rule, String detail) {}
