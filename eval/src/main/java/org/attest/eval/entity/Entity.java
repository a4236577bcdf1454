package org.attest.eval.entity;

import org.attest.model.Span;

/** Words of a text and what they name, in the types of the data set. */
public record Entity(Span span, String type) {}
