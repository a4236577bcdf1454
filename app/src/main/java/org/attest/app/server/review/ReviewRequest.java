package org.attest.app.server.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attest.app.decisions.Decider;
import org.attest.app.decisions.Draft;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.ReviewedReport;
import org.attest.app.decisions.ReviewedReport.ReviewedClaim;
import org.attest.app.decisions.ReviewedReport.State;
import org.attest.app.server.Lookup;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Span;
import org.attest.place.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer does, as the page sends it.
 *
 * @param act accept, correct, reject, add, nothing, comment, done, undo or merge
 * @param claim its id within the report; null if it is about the report
 * @param field one field, where it is not about all of the claim
 * @param value of a correction, or the other event of a merge
 * @param set of a claim that is added: values by field
 * @param trigger of a claim that is added: where the words stand that tell it
 * @param reason why; may be empty, as doing it says that the text bears it out
 * @param key made by the page, so that what is sent twice counts once
 */
public record ReviewRequest(
    @Nullable String act,
    @Nullable String claim,
    @Nullable String field,
    @Nullable String value,
    @Nullable Map<String, String> set,
    @Nullable List<Integer> trigger,
    @Nullable String reason,
    @Nullable String key) {

  /** Why, where nobody says more. */
  String why() {
    if (reason != null && !reason.isBlank()) {
      return reason;
    }
    return switch (act == null ? "" : act) {
      case "accept" -> "read against the text";
      case "correct" -> "the text says so";
      case "reject" -> "the text does not say so";
      case "add" -> "told in the text";
      case "nothing" -> "nothing else is told";
      case "done" -> "read to the end";
      case "merge" -> "told as one occurrence";
      case "undo" -> "taken back";
      default -> "";
    };
  }

  Draft draft(
      Decider plain,
      Store store,
      Visitor visitor,
      Outcome.Extracted read,
      ReviewedReport now,
      @Nullable String round) {
    Decider decider = round == null ? plain : plain.inRound(round);
    if (key != null && key.matches("[0-9a-f-]{8,64}")) {
      decider = decider.sentAs(key);
    }
    String report = read.report().id();
    String text = read.report().text();
    return switch (act == null ? "" : act) {
      case "accept" ->
          field == null ? decider.accept(ref(now)) : decider.accept(ref(now), List.of(field));
      case "correct" ->
          decider.correct(ref(now), Map.of(given(field), value(given(field), given(value))));
      case "reject" -> reject(decider, now);
      case "add" -> {
        Span words = trigger(text);
        Map<String, String> values = new TreeMap<>();
        (set == null ? Map.<String, String>of() : set)
            .forEach((name, given) -> values.put(name, given(given)));
        values.replaceAll(ReviewRequest::value);
        yield decider.add(report, words, Passage.around(text, words), values);
      }
      case "nothing" -> decider.nothing(report, now.untouched());
      case "comment" -> claim == null ? decider.comment(report) : decider.comment(ref(now));
      case "done" -> decider.done(report);
      case "merge" -> decider.merge(events(store, now));
      case "undo" -> decider.undo(last(visitor, now));
      default -> throw new IllegalArgumentException("There is nothing of that name to do.");
    };
  }

  /** A field that is rejected has no value, as far as it can be without one. */
  private Draft reject(Decider decider, ReviewedReport now) {
    if (field == null) {
      return decider.rejectInReview(ref(now));
    }
    if (List.of("type", "status", "certainty").contains(field)) {
      throw new IllegalArgumentException(
          "A claim has always a " + field + ": correct it (e), or reject the claim (K, then x).");
    }
    return decider.correct(ref(now), Map.of(field, "none"));
  }

  private static String given(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("There is no value.");
    }
    return text.strip();
  }

  /** A place may be given by its name, if the shipped gazetteer knows it. */
  private static String value(String field, String value) {
    int mark = value.lastIndexOf(" @");
    String name = mark < 0 ? value : value.substring(0, mark).strip();
    if (!field.equals("place")
        || name.equals("none")
        || name.equals("as-read")
        || name.startsWith("@")
        || name.contains(";")) {
      return value;
    }
    Place place =
        Gazetteer.shipped().lookup(name).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "No place that ships is called so. NAME;CC;LATITUDE;LONGITUDE will do:"
                            + " Homs;SY;34.73;36.72"));
    return String.format(
            Locale.ROOT, "%s;%s;%.4f;%.4f", place.name(), place.country(), place.lat(), place.lon())
        + (mark < 0 ? "" : value.substring(mark));
  }

  private Span trigger(String text) {
    List<Integer> at = trigger == null ? List.of() : trigger;
    if (at.size() != 2
        || at.stream().anyMatch(Objects::isNull)
        || at.get(0) < 0
        || at.get(0) >= at.get(1)
        || at.get(1) > text.length()) {
      throw new IllegalArgumentException("Mark the words that tell it first.");
    }
    return new Span(at.get(0), at.get(1));
  }

  private ClaimRef ref(ReviewedReport now) {
    return now.claims().stream()
        .map(ReviewedClaim::ref)
        .filter(ref -> ref.claimId().equals(claim))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The report has no such claim."));
  }

  private List<Event> events(Store store, ReviewedReport now) {
    List<String> own = store.eventsOf(ref(now));
    if (own.isEmpty()) {
      throw new IllegalArgumentException(
          "The claim is of no event now, so there is none to merge.");
    }
    String other = given(value);
    String id = other.substring(other.lastIndexOf('/') + 1);
    return Stream.of(own.getFirst(), id).map(event -> Lookup.event(store, event)).toList();
  }

  /** One's own last; what others decided is theirs to take back, or a lead's to overrule. */
  private static Entry last(Visitor visitor, ReviewedReport now) {
    return now.entries().reversed().stream()
        .filter(entry -> entry.by().equals(visitor.name()))
        .filter(entry -> !List.of("merge", "unmerge", "split", "redact").contains(entry.kind()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("There is nothing of yours here to take back."));
  }

  /** True if only who holds the report may do it. */
  boolean needsHold() {
    return !"comment".equals(act);
  }

  /** True if it settles what two coders differ on. */
  boolean settles(Visitor visitor, ReviewedReport now) {
    boolean isDisputed =
        now.claims().stream()
            .anyMatch(
                one ->
                    one.ref().claimId().equals(claim)
                        && (one.state() == State.DISPUTED
                            || one.fields().stream()
                                .anyMatch(
                                    f -> f.name().equals(field) && f.state() == State.DISPUTED)));
    return isDisputed && !visitor.may(Role.LEAD);
  }
}
