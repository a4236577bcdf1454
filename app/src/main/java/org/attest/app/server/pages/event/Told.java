package org.attest.app.server.pages.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Store;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Report;

/** The claims of an event with their reports, and their words as the visitor sees them. */
final class Told {
  private final Map<ClaimRef, Telling> tellings = new LinkedHashMap<>();
  private final List<Outcome.Extracted> reports = new ArrayList<>();
  private final UnaryOperator<String> words;

  /** A claim and the report that makes it. */
  record Telling(ClaimRef ref, Report report, Claim claim, String text) {}

  private Told(List<Outcome.Extracted> reports, Event event, UnaryOperator<String> words) {
    this.words = words;
    this.reports.addAll(reports);
    Map<String, String> texts = new LinkedHashMap<>();
    for (ClaimRef ref : event.claims()) {
      for (Outcome.Extracted extracted : reports) {
        if (extracted.report().id().equals(ref.reportId())) {
          String text =
              texts.computeIfAbsent(ref.reportId(), id -> words.apply(extracted.report().text()));
          extracted.claims().stream()
              .filter(claim -> claim.id().equals(ref.claimId()))
              .forEach(
                  claim -> tellings.put(ref, new Telling(ref, extracted.report(), claim, text)));
        }
      }
    }
  }

  static Told of(Store store, Visitor visitor, Event event) {
    List<Outcome.Extracted> reports = store.decidedReports(event);
    return new Told(reports, event, NamePolicy.words(visitor, reports));
  }

  List<Telling> all() {
    return List.copyOf(tellings.values());
  }

  Optional<Telling> of(ClaimRef ref) {
    return Optional.ofNullable(tellings.get(ref));
  }

  List<Telling> of(List<ClaimRef> refs) {
    return refs.stream().map(tellings::get).filter(Objects::nonNull).toList();
  }

  List<Outcome.Extracted> reports() {
    return reports;
  }

  /** Words of a report as the visitor sees them. */
  String shown(String text) {
    return words.apply(text);
  }

  /** "The Courier", or what else is known of where it was published. */
  String outlet(Report report) {
    return shown(report.outlet() == null ? "a report without an outlet" : report.outlet());
  }
}
