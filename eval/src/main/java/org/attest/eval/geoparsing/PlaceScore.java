package org.attest.eval.geoparsing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.attest.eval.score.Counts;
import org.attest.model.GreatCircle;
import org.attest.model.Place;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Counts of one set or several. A gold name is found by exactly its span; found spans that coincide
 * with a row without coordinates count neither way.
 */
final class PlaceScore {
  private static final double NEAR_KM = 161;

  private long gold;
  private long goldWithId;
  private long detected;
  private long predicted;
  private long exact;
  private long near;
  private long nearGiven;
  private long exactGiven;
  private long held;

  /** Adds what was found end to end, and what was made of the names given. */
  void add(
      List<GoldName> names,
      List<Geoparser.Found> found,
      List<@Nullable Place> ofPlacedNames,
      Set<String> ids) {
    Map<Span, GoldName> bySpan = new HashMap<>();
    names.forEach(name -> bySpan.merge(name.span(), name, (a, b) -> a.isPlaced() ? a : b));
    for (Geoparser.Found one : found) {
      GoldName name = bySpan.get(one.span());
      if (name == null) {
        predicted++;
      } else if (name.isPlaced()) {
        predicted++;
        detected++;
        Place place = one.place();
        exact += isExact(place, name) ? 1 : 0;
        near += isNear(place, name) ? 1 : 0;
      }
    }
    List<GoldName> placed = names.stream().filter(GoldName::isPlaced).toList();
    gold += placed.size();
    goldWithId += placed.stream().filter(name -> !name.id().isEmpty()).count();
    for (int i = 0; i < placed.size(); i++) {
      nearGiven += isNear(ofPlacedNames.get(i), placed.get(i)) ? 1 : 0;
      exactGiven += isExact(ofPlacedNames.get(i), placed.get(i)) ? 1 : 0;
      held += ids.contains("geonames:" + placed.get(i).id()) ? 1 : 0;
    }
  }

  void plus(PlaceScore more) {
    gold += more.gold;
    goldWithId += more.goldWithId;
    detected += more.detected;
    predicted += more.predicted;
    exact += more.exact;
    near += more.near;
    nearGiven += more.nearGiven;
    exactGiven += more.exactGiven;
    held += more.held;
  }

  long gold() {
    return gold;
  }

  long predicted() {
    return predicted;
  }

  void into(SequencedMap<String, Double> figures, String prefix) {
    figures.put(prefix + "em", Counts.percent(exact, goldWithId));
    figures.put(prefix + "acc161", Counts.percent(near, gold));
    figures.put(prefix + "gold_em", Counts.percent(exactGiven, goldWithId));
    figures.put(prefix + "held", Counts.percent(held, goldWithId));
    figures.put(prefix + "gold_acc161", Counts.percent(nearGiven, gold));
    new Counts(detected, predicted, gold).score().into(figures, prefix + "detection");
  }

  private static boolean isExact(@Nullable Place place, GoldName name) {
    return place != null && !name.id().isEmpty() && place.id().equals("geonames:" + name.id());
  }

  private static boolean isNear(@Nullable Place place, GoldName name) {
    return place != null
        && GreatCircle.km(place.lat(), place.lon(), name.lat(), name.lon()) <= NEAR_KM;
  }
}
