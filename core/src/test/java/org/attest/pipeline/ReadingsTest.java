package org.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.IntUnaryOperator;
import org.attest.model.Analysis;
import org.attest.model.BareReport;
import org.attest.model.DateMention;
import org.attest.model.PlaceMention;
import org.attest.model.Quantity;
import org.attest.model.Span;
import org.attest.model.TollMention;
import org.attest.nlp.Analyzer;
import org.attest.place.Gazetteer;
import org.attest.place.PlaceReader;
import org.attest.text.ReadOptions;
import org.attest.text.ReadResult;
import org.attest.text.ReportReader;
import org.attest.time.DateReader;
import org.attest.toll.TollReader;
import org.attest.toll.Tolls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold of the readings of any report: of its places, its dates and its tolls. */
class ReadingsTest {
  private static final int REPORTS = 600;
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 5, 27);
  private static final String BEFORE = "The council met and talked at length. ";

  private final Analyzer analyzer = new Analyzer();

  /** The readers as one makes them anew. */
  private record Readers(PlaceReader places, DateReader dates, TollReader tolls) {

    static Readers create() {
      return new Readers(new PlaceReader(Gazetteer.shipped()), new DateReader(), new TollReader());
    }
  }

  private final Readers readers = Readers.create();

  @Test
  void aSentenceBeforeMovesSpansAndChangesNoValue() {
    for (int number = 0; number < REPORTS; number++) {
      String text = InventedNews.text(number);
      assertThat(shown(readers, BEFORE + text, 0, offset -> offset))
          .as(text)
          .isEqualTo(shown(readers, text, 1, offset -> offset + BEFORE.length()));
    }
  }

  @Test
  void doubledBlanksMoveSpansAndChangeNoDateAndNoToll() {
    for (int number = 0; number < REPORTS; number++) {
      String text = InventedNews.text(number);
      assertThat(withoutPlaces(text.replace(" ", "  "), offset -> offset))
          .as(text)
          .isEqualTo(withoutPlaces(text, offset -> offset + blanks(text, offset)));
    }
  }

  /**
   * Nor whether a toll is cumulative: single blanks tell that, as they tell a place's precision.
   */
  private List<String> withoutPlaces(String text, IntUnaryOperator moved) {
    return shown(readers, text, 0, moved).stream()
        .filter(line -> !line.startsWith("place"))
        .map(line -> line.replaceAll(" (?:true|false) (?=null$|\\d+$)", " "))
        .toList();
  }

  /** So that doubled blanks change no place either. */
  @Test
  void noReportHoldsDoubledBlanks() {
    for (int number = 0; number < 20; number++) {
      String text = InventedNews.text(number);
      assertThat(stored(text.replace(" ", "  \u00a0"))).isEqualTo(stored(text));
    }
  }

  private static String stored(String text) {
    List<String> texts = new ArrayList<>();
    new ReportReader(ReadOptions.defaults())
        .read(
            "-",
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            result -> {
              if (result instanceof ReadResult.Read read) {
                texts.add(read.report().text());
              }
            });
    assertThat(texts).as(text).hasSize(1);
    return texts.get(0);
  }

  private static int blanks(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == ' ').count();
  }

  @Test
  void noZoneAndNoLocaleChangesAnything() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      List<String> here = all("Pacific/Kiritimati", "en-US");
      assertThat(all("Pacific/Honolulu", "tr-TR")).isEqualTo(here);
      assertThat(all("Asia/Riyadh", "ar-SA-u-nu-arab-ca-islamic")).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  private List<String> all(String zone, String locale) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Locale.setDefault(Locale.forLanguageTag(locale));
    Readers fresh = Readers.create();
    List<String> all = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      all.addAll(shown(fresh, InventedNews.text(number), 0, offset -> offset));
      all.addAll(shown(fresh, HostileTexts.text(number), 0, offset -> offset));
    }
    return all;
  }

  /** All mentions in words, their sentences and offsets moved. */
  private List<String> shown(Readers by, String text, int sentences, IntUnaryOperator moved) {
    Analysis analysis = analyzer.analyze(BareReport.of(text, null, PUBLISHED));
    List<String> all = new ArrayList<>();
    for (PlaceMention m : by.places().read(analysis)) {
      all.add(
          "place %s %s %s %s %s %s %s"
              .formatted(
                  m.sentence() + sentences,
                  at(m.span(), moved),
                  at(m.nameSpan(), moved),
                  m.place(),
                  m.unresolved(),
                  m.rule(),
                  m.detail()));
    }
    for (DateMention m : by.dates().read(analysis)) {
      all.add(
          "date %s %s %s %s %s %s %s"
              .formatted(
                  m.sentence() + sentences,
                  at(m.span(), moved),
                  m.kind(),
                  m.range(),
                  m.partial(),
                  m.unresolved(),
                  m.rule()));
    }
    Tolls counted = by.tolls().read(analysis);
    for (TollMention m : counted.tolls()) {
      all.add(
          "toll %s %s %s %s %s %s %s %s %s"
              .formatted(
                  m.sentence() + sentences,
                  at(m.span(), moved),
                  at(m.anchor(), moved),
                  at(m.victims(), moved),
                  m.effect(),
                  m.who(),
                  m.bounds(),
                  m.cumulative(),
                  m.partOf()));
    }
    for (Quantity m : counted.quantities()) {
      all.add(
          "quantity %s %s %s %s %s %s"
              .formatted(
                  m.sentence() + sentences,
                  at(m.span(), moved),
                  at(m.figure(), moved),
                  m.bounds(),
                  m.unit(),
                  m.kind()));
    }
    return all;
  }

  private static @Nullable Span at(@Nullable Span span, IntUnaryOperator moved) {
    return span == null
        ? null
        : new Span(moved.applyAsInt(span.start()), moved.applyAsInt(span.end()));
  }
}
