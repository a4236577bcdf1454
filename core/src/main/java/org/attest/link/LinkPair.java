package org.attest.link;

import java.util.Map;

/**
 * Two things that may be one.
 *
 * @param signs what speaks for and against it, by name
 * @param probability that they are one, 0 to 1; 0 where something rules it out
 */
public record LinkPair<T>(T one, T other, Map<String, Double> signs, double probability) {}
