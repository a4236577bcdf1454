package org.attest.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.app.Ingest;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the authors of the demo corpus meant, in {@code demo-golden.tsv}, and where what comes out
 * still differs. A row that has come right must lose its {@code differs}; a row that goes wrong
 * fails. An event is named by words of a report that tell it.
 */
class DemoGoldenTest {
  private static final String NONE = "-";

  private final Map<ClaimRef, Event> eventOf = new HashMap<>();
  private final List<Outcome.Extracted> reports = new ArrayList<>();

  @Test
  void eventsAreWhatTheAuthorsMeant(@TempDir Path folder) {
    try (Corpus corpus = new Corpus();
        Store store = Store.open(folder.resolve("demo.db"))) {
      new Ingest(corpus, Derivation::derive).run(List.of(), store, outcome -> {});
      reports.addAll(store.reports());
      store.events(Filter.all()).forEach(e -> e.claims().forEach(c -> eventOf.put(c, e)));
    }
    List<Vocabulary.Row> rows = Vocabulary.load(DemoGoldenTest.class, "demo-golden.tsv");
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    int right = 0;
    for (Vocabulary.Row row : rows) {
      String name = row.get("outlet") + ": " + row.get("words") + ": " + row.get("field") + " = ";
      String differs = row.get("differs");
      assertThat(differs).as("line %d", row.line()).isNotEqualTo(row.get("meant"));
      expected.add(name + (differs.isEmpty() ? row.get("meant") : differs));
      found.add(name + value(event(row.get("outlet"), row.get("words")), row.get("field")));
      right += differs.isEmpty() ? 1 : 0;
    }
    System.out.printf("demo: %d of %d values are what the authors meant%n", right, rows.size());
    assertThat(found).isEqualTo(expected);
  }

  /**
   * The event of the claim one of whose own words comes first in those words, else of the fullest
   * with them.
   */
  private @Nullable Event event(String outlet, String words) {
    return reports.stream()
        .filter(extracted -> Objects.equals(extracted.report().outlet(), outlet))
        .flatMap(extracted -> tellers(extracted, words))
        .max(
            Comparator.comparingInt(Teller::own)
                .reversed()
                .thenComparing(Teller::length)
                .thenComparing(teller -> teller.claim().claimId(), Comparator.reverseOrder()))
        .map(teller -> eventOf.get(teller.claim()))
        .orElse(null);
  }

  /**
   * @param own where the first of the words that the claim was read from stands
   */
  private record Teller(ClaimRef claim, int own, int length) {}

  private static Stream<Teller> tellers(Outcome.Extracted extracted, String words) {
    Report report = extracted.report();
    int start = report.text().indexOf(words);
    if (start < 0) {
      return Stream.empty();
    }
    Span span = new Span(start, start + words.length());
    return extracted.claims().stream()
        .filter(claim -> claim.evidence().stream().anyMatch(span::overlaps))
        .map(
            claim ->
                new Teller(
                    new ClaimRef(report.id(), claim.id()),
                    own(claim, words),
                    claim.evidence().stream().mapToInt(e -> e.end() - e.start()).sum()));
  }

  private static int own(Claim claim, String words) {
    return claim.why().stream()
        .filter(why -> why.field().equals("type") && why.rule().equals("trigger"))
        .map(why -> why.detail().substring(why.detail().lastIndexOf(": ") + 2))
        .mapToInt(words::indexOf)
        .filter(at -> at >= 0)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private String value(@Nullable Event event, String field) {
    if (event == null) {
      return NONE;
    }
    return switch (field) {
      case "type" -> event.type();
      case "status" -> event.status().code();
      case "grade" -> event.grade().code();
      case "place" -> place(event);
      case "date" -> date(event);
      case "reports" ->
          "" + event.claims().stream().map(ClaimRef::reportId).distinct().sorted().count();
      case "origins" ->
          event.origins().stream().map(Event.Origin::name).collect(Collectors.joining("; "));
      default -> field.startsWith("with ") ? with(event, field) : toll(event, field);
    };
  }

  private static String place(Event event) {
    Event.EventPlace place = event.place();
    if (place == null) {
      return NONE;
    }
    return place.place() == null ? place.text() : place.place().name();
  }

  private static String date(Event event) {
    Event.EventDate date = event.date();
    if (date == null || date.range() == null) {
      return NONE;
    }
    String start = Objects.toString(date.range().start(), "");
    String end = Objects.toString(date.range().end(), "");
    return start.equals(end) ? start : start + ".." + end;
  }

  /** {@code with OUTLET: WORDS}: whether those tell the same event. */
  private String with(Event event, String field) {
    String[] other = field.substring("with ".length()).split(": ", 2);
    return event.equals(event(other[0], other[1])) ? "yes" : "no";
  }

  /** {@code killed} or {@code killed soldier}: least, best and most, or the words. */
  private static String toll(Event event, String field) {
    String[] counted = field.split(" ", 2);
    List<String> who = counted.length > 1 ? List.of(counted[1]) : List.of();
    return event.tolls().stream()
        .filter(toll -> toll.effect().code().equals(counted[0]) && toll.who().equals(who))
        .map(
            toll ->
                toll.words() != null
                    ? toll.words()
                    : text(toll.min()) + "/" + text(toll.best()) + "/" + text(toll.max()))
        .findFirst()
        .orElse(NONE);
  }

  private static String text(@Nullable Long figure) {
    return figure == null ? NONE : "" + figure;
  }
}
