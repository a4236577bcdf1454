package org.attest.app.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.attest.actor.ActorDirectory;
import org.attest.export.Names;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.EventType;
import org.attest.model.Link;
import org.attest.model.Outcome;
import org.attest.model.Report;

/**
 * What stands in the index of an event, a claim or a report. Names of private persons are in no
 * field of names: where they stand in a report's words they are found as words of the report.
 */
final class EntryMaker {
  private final Names names = Names.WITHHELD;
  private final Function<String, List<String>> aliases;

  EntryMaker(ActorDirectory actors) {
    this.aliases =
        id ->
            actors
                .byId(id)
                .map(actor -> Stream.concat(actor.aliases().stream(), actor.formerly().stream()))
                .orElse(Stream.empty())
                .toList();
  }

  /** A document for the index, to be given a digest. */
  Document event(Event whole, List<ToldText> told) {
    Event event = names.of(whole);
    Entry entry = new Entry(Kind.EVENT, event.id());
    Set<String> passages = new LinkedHashSet<>();
    told.forEach(text -> passages.addAll(text.evidence()));
    told.forEach(text -> add(passages, text.title()));
    passages.forEach(entry::words);
    type(entry, event.type());
    entry.value(Fields.STATUS, event.status().code());
    entry.value(Fields.GRADE, event.grade().code());
    if (event.date() != null) {
      days(entry, event.date().range());
    }
    if (event.place() != null) {
      entry.place(event.place().place(), event.place().text());
      entry.area(event.place().place());
    }
    Stream.of(event.agents(), event.targets())
        .flatMap(List::stream)
        .forEach(
            party ->
                entry.actor(
                    party.name(),
                    party.actorId(),
                    party.actorId() == null ? List.of() : aliases.apply(party.actorId())));
    event
        .origins()
        .forEach(
            origin -> {
              entry.source(origin.name(), origin.sourceId());
              entry.value(Fields.KIND, origin.kind());
            });
    told.stream()
        .map(ToldText::outlet)
        .filter(outlet -> outlet != null)
        .distinct()
        .forEach(outlet -> entry.source(outlet, null));
    // parties of one kind whose names are withheld are counted as they are
    entry.explored(whole);
    return entry.document();
  }

  Document claim(Report report, Claim claim, List<String> grades) {
    Entry entry = new Entry(Kind.CLAIM, report.id() + "#" + claim.id());
    ToldText.of(report, claim).evidence().forEach(entry::words);
    describe(entry, claim, grades);
    days(entry, claim.date() == null ? null : claim.date().range());
    if (claim.place() != null) {
      entry.area(claim.place().place());
    }
    outlet(entry, report);
    return entry.document();
  }

  /** A report is found by its words, by its outlet, by the day it came out, and by its claims. */
  Document report(Outcome.Extracted extracted, Map<String, List<String>> gradesOf) {
    Report report = extracted.report();
    Entry entry = new Entry(Kind.REPORT, report.id());
    if (report.title() != null && !report.text().startsWith(report.title())) {
      entry.words(report.title());
    }
    entry.words(report.text());
    for (Claim claim : extracted.claims()) {
      describe(entry, claim, gradesOf.getOrDefault(report.id() + "#" + claim.id(), List.of()));
    }
    LocalDate day = report.published();
    days(entry, day == null ? null : new DateRange(day, day, 1, 1));
    outlet(entry, report);
    return entry.document();
  }

  /** The passages in which the words of a hit can be shown. */
  static List<String> passages(List<ToldText> told) {
    Set<String> passages = new LinkedHashSet<>();
    told.forEach(text -> passages.addAll(text.evidence()));
    told.forEach(text -> add(passages, text.title()));
    return new ArrayList<>(passages);
  }

  private void describe(Entry entry, Claim claim, List<String> grades) {
    type(entry, claim.type());
    entry.value(Fields.STATUS, claim.status().code());
    grades.forEach(grade -> entry.value(Fields.GRADE, grade));
    if (claim.place() != null) {
      place(entry, claim.place());
    }
    Stream.of(claim.agents(), claim.targets(), claim.others())
        .flatMap(List::stream)
        .filter(someone -> !names.hides(someone))
        .forEach(
            someone ->
                entry.actor(
                    someone.actor() == null ? someone.text() : someone.actor(),
                    someone.actorId(),
                    someone.actorId() == null ? List.of() : aliases.apply(someone.actorId())));
    for (Chain chain : claim.chains()) {
      for (Link link : chain.links()) {
        entry.value(Fields.KIND, link.kind());
        if (link.source() != null && !names.hides(link)) {
          entry.source(link.source(), link.sourceId());
        }
      }
    }
  }

  private static void place(Entry entry, Claim.ClaimPlace place) {
    entry.place(place.place(), place.text());
    place.parts().forEach(part -> place(entry, part));
  }

  private static void outlet(Entry entry, Report report) {
    if (report.outlet() != null) {
      entry.source(report.outlet(), null);
    }
  }

  private static void type(Entry entry, String id) {
    entry.value(Fields.TYPE, id);
    entry.words(id.replace('-', ' '));
    EventType.find(id)
        .ifPresent(
            type -> {
              entry.value(Fields.FAMILY, type.family());
              entry.words(type.family().replace('-', ' '));
            });
  }

  private static void days(Entry entry, @org.jspecify.annotations.Nullable DateRange range) {
    if (range != null) {
      entry.days(range);
    }
  }

  private static void add(Set<String> passages, @org.jspecify.annotations.Nullable String title) {
    if (title != null) {
      passages.add(title);
    }
  }
}
