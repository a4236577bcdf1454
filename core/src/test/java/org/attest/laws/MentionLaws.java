package org.attest.laws;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.Analysis;
import org.attest.model.DateMention;
import org.attest.model.DateRange;
import org.attest.model.Place;
import org.attest.model.PlaceMention;
import org.attest.model.Quantity;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.TollMention;

/**
 * The laws of what the readers of places, dates and tolls find, before it is part of a claim: spans
 * lie in their sentence and follow each other, and what is said of them stands in their words.
 */
public final class MentionLaws {
  private static final double HALF_ROUND_THE_EARTH_KM = 20_040;
  private static final Set<String> NO_PLACE = Set.of("ambiguous", "not-in-gazetteer");
  private static final Pattern PARTIAL =
      Pattern.compile(
          "--\\d\\d(?:-\\d\\d)?(?:/--\\d\\d(?:-\\d\\d)?)?|\\d{4}-(?:SP|SU|FA|WI)|weekday:[A-Z][a-z]+day"
              + "|either:\\d{4}-\\d\\d-\\d\\d,\\d{4}-\\d\\d-\\d\\d|(?:duration|set):[A-Z0-9-]+"
              + "|relative:(?s:.+)");

  private final Analysis analysis;
  private final Breaches breaches;

  private MentionLaws(Analysis analysis) {
    this.analysis = analysis;
    this.breaches = new Breaches(analysis.text());
  }

  /** Every breach of the laws of places, in words. */
  public static List<String> ofPlaces(Analysis analysis, List<PlaceMention> places) {
    MentionLaws laws = new MentionLaws(analysis);
    int last = 0;
    for (PlaceMention mention : places) {
      laws.place(mention, last);
      last = mention.nameSpan().end();
    }
    return laws.breaches.all();
  }

  /** Every breach of the laws of dates, in words. */
  public static List<String> ofDates(Analysis analysis, List<DateMention> dates) {
    MentionLaws laws = new MentionLaws(analysis);
    int last = 0;
    for (DateMention mention : dates) {
      laws.date(mention, last);
      last = mention.span().end();
    }
    return laws.breaches.all();
  }

  /** Every breach of the laws of tolls and quantities, in words. */
  public static List<String> ofTolls(
      Analysis analysis, List<TollMention> tolls, List<Quantity> quantities) {
    MentionLaws laws = new MentionLaws(analysis);
    for (int i = 0; i < tolls.size(); i++) {
      laws.toll(tolls, i);
    }
    for (Quantity quantity : quantities) {
      laws.span("quantity", quantity.sentence(), quantity.span());
      laws.span("quantity.figure", quantity.sentence(), quantity.figure());
      TollLaws.bounds("quantity", quantity.bounds(), laws.words(quantity.figure()), laws.breaches);
    }
    return laws.breaches.all();
  }

  private String words(Span span) {
    return breaches.lies(span) ? span.of(analysis.text()) : "";
  }

  /** In the sentence it names, not empty, and no character cut in two. */
  private void span(String field, int sentence, Span span) {
    breaches.span(field, span);
    List<Sentence> sentences = analysis.sentences();
    breaches.require(
        sentence >= 0
            && sentence < sentences.size()
            && sentences.get(sentence).span().contains(span),
        field,
        span + " is not in sentence " + sentence);
  }

  private void place(PlaceMention mention, int last) {
    String field = "place '" + words(mention.span()) + "'";
    span(field, mention.sentence(), mention.span());
    breaches.span(field, mention.nameSpan());
    breaches.require(mention.span().contains(mention.nameSpan()), field, "its name is elsewhere");
    breaches.require(
        mention.nameSpan().start() >= last, field, "out of order, or a name read twice");
    breaches.require(!mention.rule().isBlank() && !mention.detail().isBlank(), field, "no rule");
    if (mention.unresolved() != null) {
      breaches.require(NO_PLACE.contains(mention.unresolved()), field, mention.unresolved());
    }
    if (mention.place() != null) {
      place(field, mention.place());
    }
  }

  private void place(String field, Place place) {
    breaches.require(
        Math.abs(place.lat()) <= 90 && Math.abs(place.lon()) <= 180,
        field,
        "not on the globe: " + place);
    breaches.require(
        place.radiusKm() > 0 && place.radiusKm() <= HALF_ROUND_THE_EARTH_KM,
        field,
        "not on the globe: " + place.radiusKm() + " km around");
    breaches.require(
        place.level() != Place.Level.COUNTRY || place.ucdpPrecision() >= 5,
        field,
        "a country is not as precise as " + place.ucdpPrecision());
    breaches.require(
        place.acledPrecision() >= 1
            && place.acledPrecision() <= 3
            && place.ucdpPrecision() >= 1
            && place.ucdpPrecision() <= 7,
        field,
        "no precision: " + place);
  }

  private void date(DateMention mention, int last) {
    String field = "date '" + words(mention.span()) + "'";
    span(field, mention.sentence(), mention.span());
    breaches.require(mention.span().start() >= last, field, "out of order, or overlaps another");
    DateRange range = mention.range();
    if (range != null) {
      breaches.require(
          mention.partial() == null && mention.unresolved() == null, field, "range and partial");
      range(field, mention, range);
      return;
    }
    breaches.require(mention.unresolved() != null, field, "unresolved without a reason");
    String partial = mention.partial();
    if (partial == null) {
      breaches.require("time-of-day".equals(mention.unresolved()), field, "nothing is known of it");
      return;
    }
    breaches.require(PARTIAL.matcher(partial).matches(), field, "no form of a part: " + partial);
  }

  private void range(String field, DateMention mention, DateRange range) {
    boolean dates =
        mention.kind() == DateMention.Kind.DATE || mention.kind() == DateMention.Kind.TIME;
    breaches.require(dates, field, "a range of kind " + mention.kind());
    YearsSaid said = new YearsSaid(words(mention.span()));
    for (var day : new java.time.LocalDate[] {range.start(), range.end()}) {
      if (day != null) {
        breaches.require(
            day.getYear() >= 0 && day.getYear() <= 9999, field, day + " has no four-digit year");
        breaches.require(
            analysis.report().published() != null || said.holds(day.getYear()),
            field,
            day.getYear() + " is not in the words, and nothing else could have told it");
      }
    }
    breaches.require(
        range.acledPrecision() >= 1
            && range.acledPrecision() <= 3
            && range.ucdpPrecision() >= 1
            && range.ucdpPrecision() <= 5,
        field,
        "no precision: " + range);
  }

  private void toll(List<TollMention> tolls, int index) {
    TollMention toll = tolls.get(index);
    String field = "toll '" + words(toll.span()) + "'";
    span(field, toll.sentence(), toll.span());
    span(field + ".anchor", toll.sentence(), toll.anchor());
    if (toll.victims() != null) {
      span(field + ".victims", toll.sentence(), toll.victims());
    }
    TollLaws.bounds(field, toll.bounds(), words(toll.span()), breaches);
    breaches.require(TollLaws.WHO.containsAll(toll.who()), field, "who is not known");
    breaches.require(
        toll.who().stream().distinct().count() == toll.who().size(), field, "who twice the same");
    int steps = 0;
    for (Integer whole = toll.partOf(); whole != null; whole = tolls.get(whole).partOf()) {
      if (whole < 0 || whole >= tolls.size() || ++steps > tolls.size()) {
        breaches.add(field, "part of " + toll.partOf());
        return;
      }
    }
  }
}
