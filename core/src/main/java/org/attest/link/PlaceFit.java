package org.attest.link;

import java.util.List;
import java.util.stream.Stream;
import org.attest.model.Claim;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;

/** How well the places of two claims go together. */
final class PlaceFit {
  /** Villages a report confuses lie this close, beyond the radius of each mention. */
  private static final double NEIGHBOURS_KM = 5;

  /** Of latitude. */
  private static final double LEAST_KM_A_DEGREE = 111;

  private PlaceFit() {}

  /**
   * A place that a claim has from elsewhere in its report speaks against, but rules nothing out.
   */
  static Fit of(Claim.@Nullable ClaimPlace one, Claim.@Nullable ClaimPlace other) {
    if (one == null || other == null) {
      return Fit.unknown("place not said");
    }
    List<Place> ones = resolved(one);
    List<Place> others = resolved(other);
    if (ones.isEmpty() || others.isEmpty()) {
      return byWords(one, other);
    }
    Fit fit = best(ones, others);
    boolean inherited = one.inherited() || other.inherited();
    return fit.contradicts() && inherited
        ? Fit.of(-1, () -> fit.words() + ", not said of it")
        : fit;
  }

  private static Fit best(List<Place> ones, List<Place> others) {
    Fit best = of(ones.getFirst(), others.getFirst());
    for (Place place : ones) {
      for (Place otherPlace : others) {
        best = best.better(of(place, otherPlace));
      }
    }
    return best;
  }

  /** The place and its parts: a report that names three villages fits one that names the second. */
  private static List<Place> resolved(Claim.ClaimPlace mention) {
    Place place = mention.place();
    if (mention.parts().isEmpty()) {
      return place == null ? List.of() : List.of(place);
    }
    return Stream.concat(Stream.of(mention), mention.parts().stream())
        .map(Claim.ClaimPlace::place)
        .filter(part -> part != null)
        .toList();
  }

  static Fit of(Place one, Place other) {
    if (one.id().equals(other.id())) {
      return Fit.of(one.level() == Place.Level.COUNTRY ? 0.2 : wide(one, other) ? 0.6 : 1, "same");
    }
    if (one.level() == Place.Level.COUNTRY || other.level() == Place.Level.COUNTRY) {
      return sameCountry(one, other)
          ? Fit.of(0.2, "in one country")
          : Fit.contradiction("other country");
    }
    if (near(one, other)) {
      return Fit.of(wide(one, other) ? 0.5 : 0.8, () -> apart(one, other));
    }
    if (wide(one, other) && sameCountry(one, other) && sameFirstOrder(one, other)) {
      return Fit.of(0.4, "in one first-order unit");
    }
    return Fit.contradiction(() -> apart(one, other));
  }

  private static boolean near(Place one, Place other) {
    double reach = one.radiusKm() + other.radiusKm() + NEIGHBOURS_KM;
    // most are far apart already by their latitudes
    return Math.abs(one.lat() - other.lat()) * LEAST_KM_A_DEGREE <= reach
        && one.kmTo(other) <= reach;
  }

  private static String apart(Place one, Place other) {
    return Math.round(one.kmTo(other)) + " km apart";
  }

  private static boolean wide(Place one, Place other) {
    return isWide(one) || isWide(other);
  }

  private static boolean isWide(Place place) {
    return switch (place.level()) {
      case FIRST_ORDER, REGION, COUNTRY, WATER -> true;
      case SITE, SETTLEMENT, DISTRICT -> false;
    };
  }

  private static boolean sameCountry(Place one, Place other) {
    return one.country() != null && one.country().equals(other.country());
  }

  private static boolean sameFirstOrder(Place one, Place other) {
    return one.admin1() != null && one.admin1().equals(other.admin1());
  }

  private static Fit byWords(Claim.ClaimPlace one, Claim.ClaimPlace other) {
    List<String> ones = ReportClaim.contentWords(one.text() + " " + name(one));
    List<String> others = ReportClaim.contentWords(other.text() + " " + name(other));
    return ones.stream().anyMatch(others::contains)
        ? Fit.of(0.6, "same name")
        : Fit.unknown("place not resolved");
  }

  private static String name(Claim.ClaimPlace mention) {
    return mention.place() == null ? "" : mention.place().name();
  }
}
