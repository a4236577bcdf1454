package org.attest.eval.speed;

/**
 * One of those that are measured in turn.
 *
 * @param name unique among them
 * @param round does all the work once
 */
record Contender(String name, Runnable round) {}
