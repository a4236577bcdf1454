package org.attest.eval.geoparsing;

import org.attest.model.Span;

/**
 * An annotated name.
 *
 * @param id its GeoNames id; empty if it has none
 * @param isPlaced it has coordinates; the others are not gold and no errors either
 */
record GoldName(Span span, String id, boolean isPlaced, double lat, double lon) {}
