package org.attest.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attest.app.store.Store;
import org.attest.app.words.Words;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Link;
import org.attest.model.Place;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;

/** Where each value of a claim comes from: the words in their context, the row, the rule. */
final class Explanation {
  private static final int CONTEXT = 40;

  private final Report report;
  private final List<String> lines = new ArrayList<>();

  private Explanation(Report report) {
    this.report = report;
  }

  static List<String> lines(Store store, Report report, Claim claim) {
    Explanation explanation = new Explanation(report);
    explanation.lines.add(ClaimText.heading(report));
    ClaimText.field(explanation.lines, "source", report.source());
    explanation.lines.add("");
    explanation.lines.addAll(ClaimText.claim(report, claim));
    explanation.lines.add("");
    explanation.lines.add("  Where each value comes from");
    explanation.values(claim);
    explanation.chains(claim);
    List<Claim.Why> rules =
        claim.why().stream().filter(why -> !why.rule().equals("decision")).toList();
    if (!rules.isEmpty()) {
      explanation.lines.add("");
      explanation.lines.add("  Rules that decided");
      for (Claim.Why why : rules) {
        explanation.field(why.field(), why.rule() + ": " + why.detail());
      }
    }
    List<String> events = store.eventsOf(new ClaimRef(report.id(), claim.id()));
    if (!events.isEmpty()) {
      explanation.lines.add("");
      explanation.field("events", String.join(", ", events));
      for (String event : events) {
        store.event(event).ifPresent(explanation::origins);
      }
    }
    return explanation.lines;
  }

  /** The event's origins that this report rests on. */
  private void origins(Event event) {
    event.origins().stream()
        .filter(origin -> origin.reports().contains(report.id()))
        .forEach(origin -> field("origin", EventWords.origin(origin)));
  }

  private void values(Claim claim) {
    claim.agents().forEach(agent -> participant("who", agent));
    claim.targets().forEach(target -> participant("whom", target));
    claim.means().forEach(means -> participant("means", means));
    claim.others().forEach(other -> participant("others", other));
    if (claim.count() != null) {
      amount("count", claim.count());
    }
    if (claim.size() != null) {
      amount("size", claim.size());
    }
    claim.amounts().forEach(amount -> amount("amount", amount));
    if (claim.place() != null) {
      place(claim.place());
    }
    if (claim.date() != null) {
      Claim.ClaimDate date = claim.date();
      field("when", Words.date(date.range(), date.partial()) + reason(date.unresolved()));
      if (date.span() != null) {
        quote(date.span());
      } else {
        field("", "inferred from the day of publication, no words of its own");
      }
    }
    for (Toll toll : claim.tolls()) {
      field(
          "toll",
          Words.toll(toll.effect(), toll.who(), toll.bounds(), toll.text())
              + ", rule "
              + toll.bounds().rule());
      quote(toll.span());
    }
    if (claim.about() != null) {
      field("about", claim.about().text());
      quote(claim.about().span());
    }
  }

  private void participant(String label, Claim.Participant participant) {
    String actor =
        participant.actor() == null
            ? "no entry of the actor file"
            : participant.actor() + " (" + participant.actorId() + ")";
    String kind = participant.kind() == null ? "" : ", " + participant.kind();
    field(label, participant.text() + " = " + actor + kind);
    quote(participant.span());
  }

  private void amount(String label, Claim.Amount amount) {
    field(
        label,
        Words.number(
                amount.bounds().min(), amount.bounds().best(), amount.bounds().max(), amount.text())
            + (amount.unit() == null ? "" : " " + amount.unit())
            + ", rule "
            + amount.bounds().rule());
    quote(amount.span());
  }

  private void place(Claim.ClaimPlace mention) {
    Place place = mention.place();
    field(
        "where",
        Words.place(place, mention.text(), mention.unresolved())
            + (mention.inherited() ? ", from the same stretch of text" : ""));
    if (place != null) {
      field(
          "",
          "gazetteer row %s: %s, %s, at %s, %s; within %s km, ACLED precision %d, UCDP precision %d"
              .formatted(
                  place.id(),
                  place.name(),
                  place.level().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  place.lat(),
                  place.lon(),
                  place.radiusKm(),
                  place.acledPrecision(),
                  place.ucdpPrecision()));
    }
    quote(mention.span());
    mention.parts().forEach(this::place);
  }

  private void chains(Claim claim) {
    for (var chain : claim.chains()) {
      field("says", Words.chain(chain));
      for (Link link : chain.links()) {
        field(
            "",
            "%s, %s%s"
                .formatted(
                    link.source() == null ? "unnamed" : link.source(),
                    link.kind(),
                    link.cue() == null ? ", by its position" : ", by “" + link.cue() + "”"));
        Span words = link.span() == null ? link.cueSpan() : link.span();
        if (words != null) {
          quote(words);
        }
      }
    }
  }

  private static String reason(@Nullable String unresolved) {
    return unresolved == null ? "" : " (" + unresolved + ")";
  }

  /** The words between marks, with a little of what stands around them. */
  private void quote(Span span) {
    String text = report.text();
    int from = wordStart(text, Math.max(0, span.start() - CONTEXT));
    int to = wordEnd(text, Math.min(text.length(), span.end() + CONTEXT));
    field(
        "",
        (from > 0 ? "… " : "")
            + text.substring(from, span.start())
            + "»"
            + span.of(text)
            + "«"
            + text.substring(span.end(), to)
            + (to < text.length() ? " …" : "")
            + "  ["
            + span.start()
            + ", "
            + span.end()
            + ")");
  }

  private static int wordStart(String text, int offset) {
    int at = offset;
    while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int wordEnd(String text, int offset) {
    int at = offset;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void field(String name, String value) {
    ClaimText.field(lines, name, value);
  }
}
