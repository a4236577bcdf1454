package org.attest.eval.occurrences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.Splits;
import org.attest.eval.annotations.AnnotatedTexts;
import org.attest.eval.geoparsing.Geoparser;
import org.attest.model.Certainty;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Claim.ClaimDate;
import org.attest.model.Claim.ClaimPlace;
import org.attest.model.Claim.Why;
import org.attest.model.DateRange;
import org.attest.model.Place;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OccurrencesTest {
  /** The flag is one code point and two UTF-16 units. */
  private static final String TEXT =
      "\uD83D\uDEA9 Rebels shelled Tel Orvan on 2 May 2031. The mayor was abducted in Amra.";

  private static final String TUNING = document(false);
  private static final String UNSEEN = document(true);
  private static final LocalDate DAY = LocalDate.of(2031, 5, 2);

  @TempDir private Path folder = Path.of("");

  private static String document(boolean unseen) {
    int number = 0;
    while (Splits.bucket("occurrences", "MADE-UP-" + number) >= 50 != unseen) {
      number++;
    }
    return "MADE-UP-" + number;
  }

  private static Span words(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  /** A line of the file; positions are code points. */
  private static String line(
      String id, String document, String word, String type, String places, String days) {
    int start = TEXT.indexOf(word) - 1;
    return """
        {"id": "%s", "set": "muc4", "document": "%s", "sha256": "%s", "start": %d, "end": %d, \
        "type": "%s", "status": "occurred", "published": "2031-05-03", "place": %s, \
        "country": null, %s, "how": "said"}
        """
        .formatted(
            id,
            document,
            AnnotatedTexts.sha256(TEXT),
            start,
            start + word.length(),
            type,
            places,
            days);
  }

  private static Claim claim(
      String type, String word, @Nullable ClaimPlace place, @Nullable ClaimDate date) {
    int end = TEXT.indexOf('.', TEXT.indexOf(word)) + 1;
    int start = TEXT.lastIndexOf(". ", end - 3) < 0 ? 0 : TEXT.lastIndexOf(". ", end - 3) + 2;
    return new Claim(
        "c1",
        type,
        Status.OCCURRED,
        Certainty.CERTAIN,
        false,
        null,
        List.of(new Chain(Stance.ASSERTS, List.of())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        place,
        date,
        List.of(),
        null,
        List.of(new Span(start, end)),
        List.of(new Why("type", "trigger", "entry: " + word)));
  }

  private static ClaimPlace place(String words, String id, ClaimPlace... parts) {
    Place place =
        new Place(id, "Somewhere", 0, 0, "XA", null, null, Place.Level.SETTLEMENT, 1, 1, 5);
    return new ClaimPlace(words, words(words), place, null, false, List.of(parts));
  }

  private static ClaimDate day(LocalDate first, @Nullable LocalDate last) {
    return new ClaimDate(
        "on 2 May 2031",
        words("on 2 May 2031"),
        new DateRange(first, last, 1, 1),
        null,
        null,
        false);
  }

  private Figures run(List<String> lines, List<Claim> claims, List<@Nullable Place> resolved)
      throws IOException {
    Path fields = Files.createDirectories(folder.resolve("annotations/fields"));
    Files.writeString(fields.resolve("occurrences.jsonl"), String.join("", lines));
    Path data = Files.createDirectories(folder.resolve("data/muc4/processed"));
    StringBuilder documents = new StringBuilder();
    for (String id : List.of(TUNING, UNSEEN)) {
      documents.append("{\"docid\": \"%s\", \"doctext\": \"%s\"}\n".formatted(id, TEXT));
    }
    Files.writeString(data.resolve("train.json"), documents);
    List<Report> read = new ArrayList<>();
    Figures figures =
        new Occurrences(
                report -> {
                  read.add(report);
                  return claims;
                },
                new Resolved(resolved),
                folder.resolve("annotations"))
            .run(new EvalInput(folder.resolve("data"), null));
    assertThat(read).allMatch(report -> LocalDate.of(2031, 5, 3).equals(report.published()));
    return figures;
  }

  private record Resolved(List<@Nullable Place> places) implements Geoparser {
    @Override
    public List<Found> find(String text) {
      return List.of();
    }

    @Override
    public Set<String> ids() {
      return Set.of();
    }

    @Override
    public List<@Nullable Place> resolve(String text, List<Span> names) {
      assertThat(names).allMatch(name -> Character.isUpperCase(name.of(text).charAt(0)));
      return names.isEmpty() ? List.of() : places;
    }
  }

  private static final String MAY_2 = "\"first\": \"2031-05-02\", \"last\": \"2031-05-02\"";
  private static final String UNKNOWN = "\"first\": null, \"last\": null";

  @Test
  void halvesAndMissesAreCounted() throws IOException {
    Figures figures =
        run(
            List.of(
                line("o1", TUNING, "shelled", "shelling", "[[17, 26]]", MAY_2),
                line("o2", UNSEEN, "shelled", "shelling", "[]", MAY_2),
                line("o3", UNSEEN, "abducted", "abduction", "[]", UNKNOWN)),
            List.of(claim("shelling", "shelled", place("Tel Orvan", "x:1"), day(DAY, DAY))),
            List.of());
    assertThat(figures.figures())
        .containsEntry("tuning_both", 100.0)
        .containsEntry("unseen_place", 0.0)
        .containsEntry("unseen_date", 50.0)
        .containsEntry("unseen_date_found", 100.0)
        .containsEntry("unseen_found", 50.0);
    assertThat(figures.figures().get("place")).isCloseTo(33.333, within(0.001));
    assertThat(figures.figures().get("place_found")).isCloseTo(50.0, within(0.001));
    assertThat(figures.counts())
        .containsEntry("occurrences", 3L)
        .containsEntry("occurrences_unseen", 2L)
        .containsEntry("found_by_word", 2L);
  }

  @Test
  void theNearestClaimIsJudged() throws IOException {
    Figures figures =
        run(
            List.of(line("o1", TUNING, "abducted", "abduction", "[[68, 72]]", UNKNOWN)),
            List.of(
                claim("attack", "mayor", place("Tel Orvan", "x:1"), day(DAY, DAY)),
                claim("abduction", "abducted", place("Amra", "x:2"), null)),
            List.of());
    assertThat(figures.figures()).containsEntry("both", 100.0);
  }

  @Test
  void aPlaceIsRightByNameByPartOrByGazetteer() throws IOException {
    List<String> lines = List.of(line("o1", TUNING, "shelled", "shelling", "[[17, 26]]", MAY_2));
    ClaimPlace amra = place("Amra", "x:2");
    assertThat(placeOf(lines, place("Orvan", "x:1"), List.of())).isEqualTo(100);
    assertThat(placeOf(lines, amra, List.of())).isEqualTo(0);
    assertThat(placeOf(lines, place("Amra", "x:2", place("Orvan", "x:1")), List.of()))
        .isEqualTo(100);
    assertThat(placeOf(lines, amra, List.of(Objects.requireNonNull(amra.place())))).isEqualTo(100);
    // Words count whole: "Or" is not part of "Orvan".
    assertThat(placeOf(lines, place("Or", "x:1"), List.of())).isEqualTo(0);
  }

  private double placeOf(List<String> lines, ClaimPlace place, List<@Nullable Place> resolved)
      throws IOException {
    Figures figures =
        run(lines, List.of(claim("shelling", "shelled", place, day(DAY, DAY))), resolved);
    return figures.figures().getOrDefault("place", -1.0);
  }

  @Test
  void daysAreRightIfBothAre() throws IOException {
    String open = "\"first\": \"2031-05-02\", \"last\": \"open\"";
    assertThat(dateOf(MAY_2, day(DAY, DAY))).isEqualTo(100);
    assertThat(dateOf(MAY_2, day(DAY, DAY.plusDays(1)))).isEqualTo(0);
    assertThat(dateOf(open, day(DAY, null))).isEqualTo(100);
    assertThat(dateOf(MAY_2, null)).isEqualTo(0);
    assertThat(dateOf(UNKNOWN, null)).isEqualTo(100);
    assertThat(dateOf(UNKNOWN, day(DAY, DAY))).isEqualTo(0);
    ClaimDate partial = new ClaimDate("in May", words("May"), null, "--05", null, false);
    assertThat(dateOf(UNKNOWN, partial)).isEqualTo(100);
  }

  private double dateOf(String days, @Nullable ClaimDate date) throws IOException {
    Figures figures =
        run(
            List.of(line("o1", TUNING, "shelled", "shelling", "[]", days)),
            List.of(claim("shelling", "shelled", null, date)),
            List.of());
    return figures.figures().getOrDefault("date", -1.0);
  }

  @Test
  void refusesWhatIsNotOfTheForm() {
    assertThatIOException()
        .isThrownBy(
            () ->
                run(
                    List.of(line("o9", TUNING, "shelled", "shelling", "[[3]]", MAY_2)),
                    List.of(),
                    List.of()))
        .withMessageContaining("o9");
    assertThatIOException()
        .isThrownBy(
            () ->
                run(
                    List.of(line("o8", TUNING, "shelled", "shelling", "[]", "\"first\": \"May\"")),
                    List.of(),
                    List.of()))
        .withMessageContaining("o8");
    assertThatIOException()
        .isThrownBy(
            () ->
                new Occurrences(report -> List.of(), new Resolved(List.of()), folder)
                    .run(new EvalInput(folder, "third")))
        .withMessageContaining("third");
  }
}
