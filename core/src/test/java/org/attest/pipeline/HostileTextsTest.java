package org.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attest.laws.MentionLaws;
import org.attest.model.Analysis;
import org.attest.model.BareReport;
import org.attest.model.DateMention;
import org.attest.model.DateRange;
import org.attest.model.Place;
import org.attest.model.PlaceMention;
import org.attest.model.Span;
import org.attest.model.Vocabulary;
import org.attest.nlp.Analyzer;
import org.attest.place.Gazetteer;
import org.attest.place.PlaceReader;
import org.attest.time.DateReader;
import org.attest.toll.TollReader;
import org.attest.toll.Tolls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Takes 100,000 hostile texts through the readers of places, dates and tolls: none throws, and
 * nothing is read that is not in the words. A failure names the number of its text.
 */
class HostileTextsTest {
  private static final int TEXTS = 100_000;
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 2, 29);

  private static final List<Vocabulary.Row> SHORTENED =
      Vocabulary.load(PlaceReader.class, "abbreviations.tsv");

  private final Analyzer analyzer = new Analyzer();
  private final Gazetteer gazetteer = Gazetteer.shipped();
  private final PlaceReader places = new PlaceReader(gazetteer);
  private final DateReader dates = new DateReader();
  private final TollReader tolls = new TollReader();

  @Test
  void shortTextsBreakNoLaw() {
    List<String> found =
        IntStream.range(0, TEXTS)
            .parallel()
            .mapToObj(number -> faults("text " + number, HostileTexts.text(number)))
            .flatMap(List::stream)
            .toList();
    assertThat(found).as("%d faults", found.size()).isEmpty();
  }

  @Test
  void longTextsBreakNoLaw() {
    List<String> found =
        HostileTexts.longTexts()
            .parallel()
            .map(
                text ->
                    faults(
                        "long text " + text.substring(0, Math.min(20, text.length())) + "...",
                        text))
            .flatMap(List::stream)
            .toList();
    assertThat(found).as("%d faults", found.size()).isEmpty();
  }

  /** They are only worth reading if something is found in them. */
  @Test
  void theTextsHoldWhatTheReadersLookFor() {
    int[] found = new int[4];
    for (int number = 0; number < 2000; number++) {
      Analysis analysis = dated(analysis(HostileTexts.text(number)));
      found[0] += (int) places.read(analysis).stream().filter(m -> m.place() != null).count();
      found[1] += (int) dates.read(analysis).stream().filter(m -> m.range() != null).count();
      Tolls counted = tolls.read(analysis);
      found[2] += (int) counted.tolls().stream().filter(m -> m.bounds().best() != null).count();
      found[3] += counted.quantities().size();
    }
    assertThat(found).satisfies(counts -> assertThat(counts).doesNotContain(0));
    for (int count : found) {
      assertThat(count).isGreaterThan(200);
    }
  }

  private List<String> faults(String name, String text) {
    List<String> found = new ArrayList<>();
    try {
      Analysis analysis = analysis(text);
      Analysis dated = dated(analysis);
      List<PlaceMention> placed = places.read(analysis);
      found.addAll(MentionLaws.ofPlaces(analysis, placed));
      found.addAll(strangers(text, placed));
      List<DateMention> undated = dates.read(analysis);
      found.addAll(MentionLaws.ofDates(analysis, undated));
      List<DateMention> resolved = dates.read(dated);
      found.addAll(MentionLaws.ofDates(dated, resolved));
      found.addAll(moved(text, undated, resolved));
      Tolls counted = tolls.read(analysis);
      found.addAll(MentionLaws.ofTolls(analysis, counted.tolls(), counted.quantities()));
    } catch (RuntimeException | StackOverflowError e) {
      found.add(e + " at " + place(e));
    }
    return found.stream().map(fault -> name + " <" + shown(text) + ">: " + fault).toList();
  }

  /** The first line of ours in the trace. */
  private static String place(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .filter(line -> line.getClassName().startsWith("org.attest."))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("?");
  }

  /** Places that the gazetteer does not have under the words of their name. */
  private List<String> strangers(String text, List<PlaceMention> mentions) {
    return mentions.stream()
        .filter(
            mention ->
                mention.place() != null
                    && !isShortened(mention.nameSpan().of(text), mention.place())
                    && gazetteer.lookup(mention.nameSpan().of(text)).stream()
                        .noneMatch(place -> place.id().equals(mention.place().id())))
        .map(mention -> mention + " is not called so")
        .toList();
  }

  private static boolean isShortened(String words, Place place) {
    return SHORTENED.stream()
        .anyMatch(row -> row.list("forms").contains(words) && row.get("name").equals(place.name()));
  }

  /** Dates that say their year, yet lie elsewhere as soon as a day of publication is known. */
  private static List<String> moved(
      String text, List<DateMention> undated, List<DateMention> resolved) {
    Map<Span, DateRange> absolute =
        undated.stream()
            .filter(mention -> mention.range() != null)
            .collect(Collectors.toMap(DateMention::span, DateMention::range));
    return resolved.stream()
        .filter(
            mention ->
                absolute.containsKey(mention.span())
                    && !lies(mention.range(), absolute.get(mention.span())))
        .map(mention -> mention.span().of(text) + " moves to " + mention.range())
        .toList();
  }

  /** "Earlier in 2024" ends with the day of publication. */
  private static boolean lies(@Nullable DateRange range, @Nullable DateRange within) {
    if (range == null || within == null) {
      return false;
    }
    return range.equals(within)
        || range.start() != null
            && range.end() != null
            && within.start() != null
            && within.end() != null
            && !range.start().isBefore(within.start())
            && !range.end().isAfter(within.end());
  }

  private Analysis analysis(String text) {
    return analyzer.analyze(BareReport.of(text));
  }

  private static Analysis dated(Analysis analysis) {
    return new Analysis(
        BareReport.of(analysis.text(), null, PUBLISHED), analysis.sentences(), analysis.quotes());
  }

  private static String shown(String text) {
    return text.substring(0, Math.min(200, text.length()))
        .codePoints()
        .mapToObj(
            c ->
                c < 0x20 || c > 0x7e && !Character.isLetter(c)
                    ? "\\u{%x}".formatted(c)
                    : Character.toString(c))
        .collect(Collectors.joining());
  }
}
