package org.attest.app.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.actor.ActorDirectory;
import org.attest.app.store.Store;
import org.attest.export.Names;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.EventType;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;

/** Whether an event answers a query, by reading all of it; no index. */
final class BruteForce {
  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final Event event;
  private final Set<String> words = new LinkedHashSet<>();
  private final Set<String> places = new LinkedHashSet<>();
  private final Set<String> actors = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private final Set<String> ids = new HashSet<>();

  BruteForce(Event whole, Store store, ActorDirectory directory) {
    event = Names.WITHHELD.of(whole);
    for (var ref : event.claims()) {
      Outcome.Extracted extracted = store.report(ref.reportId()).orElseThrow();
      words.add(String.valueOf(extracted.report().title()));
      sources.add(String.valueOf(extracted.report().outlet()));
      extracted.claims().stream()
          .filter(claim -> claim.id().equals(ref.claimId()))
          .flatMap(claim -> claim.evidence().stream())
          .forEach(span -> words.add(span.of(extracted.report().text())));
    }
    words.add(event.type().replace('-', ' '));
    words.add(EventType.of(event.type()).family().replace('-', ' '));
    Place place = place();
    if (event.place() != null) {
      places.add(event.place().text());
    }
    if (place != null) {
      ids.add("place " + place.id());
      places.add(place.name());
      Stream.of(place.admin1(), place.admin2()).filter(name -> name != null).forEach(places::add);
      if (place.country() != null) {
        places.add(QueryReader.countryName(place.country()));
      }
    }
    Stream.concat(event.agents().stream(), event.targets().stream())
        .forEach(
            party -> {
              actors.add(party.name());
              if (party.actorId() != null) {
                ids.add("actor " + party.actorId());
                directory
                    .byId(party.actorId())
                    .ifPresent(
                        actor -> {
                          actors.addAll(actor.aliases());
                          actors.addAll(actor.formerly());
                        });
              }
            });
    event
        .origins()
        .forEach(
            origin -> {
              sources.add(origin.name());
              ids.add("source " + origin.sourceId());
            });
    words.addAll(places);
    words.addAll(actors);
    words.addAll(sources);
  }

  boolean answers(Asked asked) {
    return switch (asked) {
      case Asked.Anything anything -> true;
      case Asked.All all -> all.parts().stream().allMatch(this::answers);
      case Asked.Any any -> any.parts().stream().anyMatch(this::answers);
      case Asked.Not not -> !answers(not.part());
      case Asked.Word word -> hasWord(word.text());
      case Asked.Phrase phrase -> hasPhrase(words, phrase.text());
      case Asked.Prefix prefix -> hasPrefix(prefix.text());
      case Asked.Named named ->
          ids.contains(named.field() + " " + named.text())
              || hasPhrase(
                  switch (named.field()) {
                    case Fields.PLACE -> places;
                    case Fields.ACTOR -> actors;
                    default -> sources;
                  },
                  named.text());
      case Asked.Value value -> value.value().equals(value(value.field()));
      case Asked.From from -> isDated() && !ends().isBefore(from.day());
      case Asked.To to -> isDated() && !starts().isAfter(to.day());
    };
  }

  boolean isNear(Area area) {
    Place place = place();
    return place != null && area.kmTo(place.lat(), place.lon()) <= place.radiusKm();
  }

  private boolean hasWord(String text) {
    List<String> exact = terms(Fields.EXACT, text);
    if (exact.size() != 1 || QueryMaker.isName(text)) {
      return hasPhrase(words, text);
    }
    String stem = terms(Fields.STEM, text).getFirst();
    return words.stream().anyMatch(passage -> terms(Fields.STEM, passage).contains(stem));
  }

  private boolean hasPhrase(Set<String> passages, String text) {
    List<String> phrase = terms(Fields.EXACT, text);
    return !phrase.isEmpty()
        && passages.stream()
            .anyMatch(
                passage ->
                    java.util.Collections.indexOfSubList(terms(Fields.EXACT, passage), phrase)
                        >= 0);
  }

  private boolean hasPrefix(String text) {
    List<String> parts = terms(Fields.EXACT, text);
    List<String> all = new ArrayList<>();
    words.forEach(passage -> all.addAll(terms(Fields.EXACT, passage)));
    return all.containsAll(parts.subList(0, parts.size() - 1))
        && all.stream().anyMatch(word -> word.startsWith(parts.getLast()));
  }

  private List<String> terms(String field, String text) {
    return analyzer.terms(field, text).stream().map(TextAnalyzer.Term::text).toList();
  }

  private String value(String field) {
    Place place = place();
    return switch (field) {
      case Fields.TYPE -> event.type();
      case Fields.FAMILY -> EventType.of(event.type()).family();
      case Fields.STATUS -> event.status().code();
      case Fields.GRADE -> event.grade().code();
      default -> place == null ? "" : String.valueOf(place.country());
    };
  }

  private @Nullable Place place() {
    return event.place() == null ? null : event.place().place();
  }

  private @Nullable DateRange range() {
    return event.date() == null ? null : event.date().range();
  }

  private boolean isDated() {
    return range() != null;
  }

  private LocalDate starts() {
    DateRange range = range();
    return range == null || range.start() == null ? LocalDate.MIN : range.start();
  }

  private LocalDate ends() {
    DateRange range = range();
    return range == null || range.end() == null ? LocalDate.MAX : range.end();
  }
}
