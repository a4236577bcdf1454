package org.attest.event;

import org.attest.model.PlaceMention;

/**
 * A place that may be where a draft took place.
 *
 * @param distance relations between the trigger and the place's words in the sentence
 * @param inherited taken from the neighbourhood, not said with the occurrence
 */
record PlaceChoice(PlaceMention mention, int distance, boolean inherited) {}
