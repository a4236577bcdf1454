package org.attest.app.server.pages.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.attest.actor.ActorDirectory;
import org.attest.app.server.SourceCatalogue;
import org.attest.app.server.pages.Explores;
import org.attest.app.server.pages.Option;
import org.attest.app.server.pages.PageWords;
import org.attest.app.server.pages.ReportLink;
import org.attest.app.sources.Corrections;
import org.attest.app.sources.KnownSource;
import org.attest.app.sources.Ratings;
import org.attest.model.Reliability;
import org.attest.model.SourceRating;
import org.jspecify.annotations.Nullable;

/**
 * A source as its page shows it.
 *
 * @param stated where the files say it: "outlets.tsv, line 7"; empty if they do not know it
 * @param partyOf id of the actor that it speaks for; null if nobody's
 * @param partyName what that actor is called
 * @param rating the one that counts; null if none does
 * @param history of ratings, the one that counts first
 */
public record SourceView(
    KnownSource source,
    String stated,
    List<EntryField> fields,
    @Nullable String partyOf,
    String partyName,
    @Nullable SourceRating rating,
    List<SourceLine> history,
    List<SourceLine> corrections,
    List<ReportLink> published,
    List<ReportLink> citing) {
  /** So many reports are shown of each sort. */
  public static final int SHOWN = 20;

  static SourceView of(
      KnownSource source,
      KnownSource listed,
      Ratings ratings,
      Corrections corrections,
      List<List<ReportLink>> reports) {
    ActorDirectory directory = SourceCatalogue.directory();
    String partyOf = source.partyOf();
    return new SourceView(
        source,
        source.id() == null
            ? ""
            : directory
                .statedAt(source.id())
                .map(at -> at.file() + ", line " + at.line())
                .orElse(""),
        fields(source, listed, corrections),
        partyOf,
        partyOf == null ? "" : directory.byId(partyOf).map(actor -> actor.name()).orElse(partyOf),
        ratings.of(source.id(), source.name()).orElse(null),
        ratings.history(source).stream().map(SourceLine::of).toList(),
        corrections.history(source).stream().map(SourceLine::of).toList(),
        reports.get(0),
        reports.get(1));
  }

  private static List<EntryField> fields(
      KnownSource source, KnownSource listed, Corrections corrections) {
    List<EntryField> fields = new ArrayList<>();
    for (Map.Entry<String, String> field : Corrections.FIELDS.entrySet()) {
      String name = field.getKey();
      String value = Corrections.value(source, name);
      String was = Corrections.value(listed, name);
      boolean isCorrected = corrections.corrected(source).contains(name);
      fields.add(
          new EntryField(
              name,
              PageWords.capital(field.getValue()),
              value == null ? "" : value,
              words(name, value),
              isCorrected ? words(name, was).isEmpty() ? "nothing" : words(name, was) : "",
              options(name, value == null ? "" : value)));
    }
    return fields;
  }

  private static String words(String field, @Nullable String value) {
    if (value == null) {
      return "";
    }
    return switch (field) {
      case "country" -> PageWords.country(value);
      case "kind" -> PageWords.type(value);
      default -> value;
    };
  }

  private static List<Option> options(String field, String value) {
    Stream<Option> options =
        switch (field) {
          case "kind" ->
              Corrections.kinds().stream()
                  .map(kind -> new Option(kind, PageWords.type(kind), false));
          case "ownership" ->
              Corrections.OWNERSHIPS.stream().map(one -> new Option(one, one, false));
          case "country" ->
              Arrays.stream(Locale.getISOCountries())
                  .map(code -> new Option(code, PageWords.country(code), false))
                  .sorted(java.util.Comparator.comparing(Option::words));
          default -> Stream.of();
        };
    return options
        .map(one -> new Option(one.value(), one.words(), one.value().equals(value)))
        .toList();
  }

  /** The letters a source may get. */
  public List<Option> letters() {
    return Arrays.stream(Reliability.values())
        .map(
            letter ->
                new Option(
                    letter.name(),
                    letter.name() + ", " + letter.meaning(),
                    rating != null && rating.reliability() == letter))
        .toList();
  }

  /** Events that rest on it. */
  public String explore() {
    return Explores.source(source.name());
  }

  /** Kind, country and ownership in one line. */
  public String standing() {
    String country = source.country();
    String ownership = source.ownership();
    return PageWords.capital(PageWords.type(source.kind()))
        + (country == null ? "" : ", " + PageWords.country(country))
        + (ownership == null ? "" : ", " + ownership);
  }
}
