package org.attest.eval.timing;

/**
 * One of those that are measured in turn.
 *
 * @param name unique among them
 * @param round does all the work once
 */
public record Contender(String name, Runnable round) {}
