package org.attest.model;

import java.util.List;

/** Everything the readers found in one report, before it is put together into claims. */
public record Mentions(
    List<PlaceMention> places,
    List<DateMention> dates,
    List<Quantity> quantities,
    List<TollMention> tolls,
    List<ActorMention> actors,
    List<Attribution> attributions) {

  public Mentions {
    places = List.copyOf(places);
    dates = List.copyOf(dates);
    quantities = List.copyOf(quantities);
    tolls = List.copyOf(tolls);
    actors = List.copyOf(actors);
    attributions = List.copyOf(attributions);
  }
}
