package org.attest.app.store;

import org.attest.model.Outcome;

/**
 * What the store made of an outcome.
 *
 * @param outcome the one given, or that its report was deleted and stays away
 * @param isNew true if it is a report not seen before
 */
public record Kept(Outcome outcome, boolean isNew) {}
