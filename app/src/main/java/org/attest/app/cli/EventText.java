package org.attest.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attest.actor.ActorDirectory;
import org.attest.app.sources.Ratings;
import org.attest.app.store.Store;
import org.attest.app.words.Words;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;

/** One event in full: its fields with their rules, its origins, and each claim with its words. */
final class EventText {

  private EventText() {}

  static List<String> lines(Event event, Store store) {
    List<String> lines = new ArrayList<>();
    lines.add("%s  %s".formatted(event.id(), Words.type(event.type(), event.status())));
    ClaimText.field(lines, "grade", event.grade().code() + ": " + event.gradeReason());
    ClaimText.field(lines, "who", EventWords.parties(event.agents()));
    ClaimText.field(lines, "whom", EventWords.parties(event.targets()));
    ClaimText.field(lines, "when", EventWords.date(event));
    ClaimText.field(lines, "where", where(event));
    event.tolls().forEach(toll -> ClaimText.field(lines, "toll", toll(toll)));
    lines.add("");
    lines.addAll(
        Screen.wrap(
            Printable.line("  Origins: " + EventWords.originsSaid(event)), 4, Screen.width()));
    Ratings ratings = new Ratings(store.ratings(), ActorDirectory::shipped);
    for (Event.Origin origin : event.origins()) {
      ClaimText.field(
          lines,
          "origin",
          "%s (%s%s), %s, behind %s"
                  .formatted(
                      origin.name(),
                      origin.kind(),
                      origin.party() ? ", a party to the event" : "",
                      origin.stance().code().replace('-', ' '),
                      EventWords.count(origin.reports().size(), "report"))
              + ratings.of(origin).map(rating -> "; " + ReliabilityWords.of(rating)).orElse(""));
    }
    lines.add("");
    lines.add("  How each field came about");
    for (Event.DerivedField field : event.fields()) {
      ClaimText.field(
          lines,
          field.field(),
          "%s: %s (from %s)"
              .formatted(
                  field.rule(), field.detail(), EventWords.count(field.claims().size(), "claim")));
    }
    for (ClaimRef ref : event.claims()) {
      lines.add("");
      claim(store, ref).ifPresent(lines::addAll);
    }
    return lines;
  }

  private static Optional<List<String>> claim(Store store, ClaimRef ref) {
    Optional<Outcome.Extracted> report = store.decidedReport(ref.reportId());
    return report.map(
        extracted -> {
          List<String> lines = new ArrayList<>();
          lines.add(Printable.line("  " + ClaimText.heading(extracted.report())));
          for (Claim claim : extracted.claims()) {
            if (claim.id().equals(ref.claimId())) {
              lines.addAll(ClaimText.claim(extracted.report(), claim));
            }
          }
          ClaimText.field(lines, "id", shortId(ref));
          return lines;
        });
  }

  /** Enough of a claim's id to type: "3f9ac2d1/c3". */
  static String shortId(ClaimRef ref) {
    String hex = ref.reportId().replace("sha256:", "");
    return hex.substring(0, Math.min(8, hex.length())) + "/" + ref.claimId();
  }

  private static String where(Event event) {
    if (event.place() == null) {
      return "";
    }
    var place = event.place().place();
    return place == null
        ? EventWords.place(event)
        : "%s; %s, %s, within %s km"
            .formatted(
                EventWords.place(event),
                place.id(),
                place.level().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                place.radiusKm());
  }

  private static String toll(Event.EventToll toll) {
    String from = toll.claims().stream().map(EventText::shortId).collect(Collectors.joining(", "));
    String best = toll.best() == null ? "" : ", best figure " + toll.best();
    return EventWords.toll(toll) + best + " (" + from + ")";
  }
}
