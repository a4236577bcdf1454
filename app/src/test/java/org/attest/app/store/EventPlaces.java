package org.attest.app.store;

import org.attest.model.Event;
import org.attest.model.Place;

/** The gazetteer row of an event that has one. */
final class EventPlaces {

  private EventPlaces() {}

  static String country(Event event) {
    return String.valueOf(place(event).country());
  }

  static String name(Event event) {
    return place(event).name();
  }

  private static Place place(Event event) {
    Event.EventPlace place = event.place();
    if (place == null || place.place() == null) {
      throw new AssertionError("no place: " + event);
    }
    return place.place();
  }
}
