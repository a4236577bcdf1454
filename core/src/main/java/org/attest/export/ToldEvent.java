package org.attest.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.attest.export.EventExport.ToldClaim;
import org.attest.model.Claim;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * An event with the reports and claims it rests on.
 *
 * @param reports each once, by day of publication, undated ones last
 */
record ToldEvent(Event event, List<Report> reports, List<ToldClaim> claims) {

  ToldEvent {
    reports = List.copyOf(reports);
    claims = List.copyOf(claims);
  }

  static ToldEvent of(Event event, Function<String, Optional<Outcome.Extracted>> lookup) {
    Map<String, Report> reports = new LinkedHashMap<>();
    List<ToldClaim> claims = new ArrayList<>();
    event
        .claims()
        .forEach(
            ref ->
                lookup
                    .apply(ref.reportId())
                    .ifPresent(
                        extracted -> {
                          reports.put(ref.reportId(), extracted.report());
                          extracted.claims().stream()
                              .filter(claim -> claim.id().equals(ref.claimId()))
                              .forEach(
                                  claim -> claims.add(new ToldClaim(extracted.report(), claim)));
                        }));
    List<Report> sorted = new ArrayList<>(reports.values());
    sorted.sort(
        Comparator.comparing(Report::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Report::id));
    return new ToldEvent(event, sorted, claims);
  }

  @Nullable Place place() {
    return event.place() == null ? null : event.place().place();
  }

  /** The place where it has a point of its own: none for a country. */
  @Nullable Place point() {
    Place place = place();
    return place == null || GeoJson.isCountry(place) ? null : place;
  }

  @Nullable DateRange range() {
    return event.date() == null ? null : event.date().range();
  }

  /** True if every claim of it is a whole of which its report also tells the parts. */
  boolean isWhole() {
    return !claims.isEmpty() && claims.stream().allMatch(told -> told.claim().aggregate());
  }

  /** The outlets that tell it, each once. */
  List<String> outlets() {
    return reports.stream().map(Report::outlet).filter(Objects::nonNull).distinct().toList();
  }

  /** The address of the report published first that has one. */
  @Nullable String address() {
    return reports.stream().map(Report::url).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** How many took part, in the words of the first claim that says so. */
  @Nullable String size() {
    return claims.stream()
        .map(told -> told.claim().size())
        .filter(Objects::nonNull)
        .map(Claim.Amount::text)
        .findFirst()
        .orElse(null);
  }
}
