package org.attest.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.app.Invented;
import org.attest.app.decisions.ReviewedReport.ReviewedClaim;
import org.attest.app.decisions.ReviewedReport.State;
import org.attest.app.training.TrainingExport;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;

class ReviewsTest {
  private static final Outcome.Extracted REPORT = Invented.report(1);
  private static final String ID = REPORT.report().id();
  private static final ClaimRef FIRST = new ClaimRef(ID, "c1");

  private final List<Entry> log = new ArrayList<>();

  private Decider by(String author) {
    return new Decider(
        id -> Optional.of(Reviews.withAdded(REPORT, log)), ref -> List.of(), log, author, "read");
  }

  private Entry add(Draft draft) {
    String previous = log.isEmpty() ? Entry.NOTHING : log.getLast().hash();
    Entry entry =
        Entry.after(log.size() + 1L, previous, Instant.parse("2031-04-01T12:00:00Z"), draft);
    log.add(entry);
    return entry;
  }

  private ReviewedClaim claim(String id) {
    return Reviews.of(REPORT, log).claims().stream()
        .filter(claim -> claim.ref().claimId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static State state(ReviewedClaim claim, String field) {
    return claim.fields().stream()
        .filter(one -> one.name().equals(field))
        .map(ReviewedReport.Field::state)
        .findFirst()
        .orElseThrow();
  }

  private Span words(String words) {
    int at = REPORT.report().text().indexOf(words);
    return new Span(at, at + words.length());
  }

  private String mark(String words) {
    return "@" + words(words).start() + "-" + words(words).end();
  }

  @Test
  void whatTheMachineProposedIsNotChecked() {
    ReviewedReport report = Reviews.of(REPORT, log);
    assertThat(report.checked()).isZero();
    assertThat(report.claims()).allMatch(claim -> claim.state() == State.PROPOSED);
    assertThat(report.untouched()).hasSameSizeAs(REPORT.claims());
  }

  @Test
  void aFieldIsAcceptedAlone() {
    add(by("Ann").accept(FIRST, List.of("date")));
    assertThat(state(claim("c1"), "date")).isEqualTo(State.ACCEPTED);
    assertThat(state(claim("c1"), "place")).isEqualTo(State.PROPOSED);
    assertThat(claim("c1").isChecked()).isFalse();
    add(by("Ann").accept(FIRST));
    assertThat(claim("c1").isChecked()).isTrue();
    assertThatThrownBy(() -> by("Ann").accept(FIRST, List.of("mood"))).hasMessageContaining("mood");
  }

  @Test
  void acceptingAFieldTakesNoRejectedClaimBackIn() {
    add(by("Ann").rejectInReview(FIRST));
    add(by("Ann").accept(FIRST, List.of("date")));
    assertThat(claim("c1").state()).isEqualTo(State.REJECTED);
  }

  @Test
  void undoLeavesWhatWasBefore() {
    add(by("Ann").correct(FIRST, Map.of("date", "2031-03-04")));
    Entry second = add(by("Ann").correct(FIRST, Map.of("date", "2031-03-05")));
    Entry undo = add(by("Ann").undo(second));
    assertThat(claim("c1").fields())
        .anyMatch(field -> field.name().equals("date") && field.value().equals("2031-03-04"));
    assertThatThrownBy(() -> by("Ann").undo(second)).hasMessageContaining("cannot be undone");
    assertThatThrownBy(() -> by("Ann").undo(undo)).hasMessageContaining("cannot be undone");
  }

  @Test
  void wordsOfTheReportBecomeValues() {
    add(
        by("Ann")
            .correct(
                FIRST,
                Map.of(
                    "targets",
                    mark("people"),
                    "source",
                    "witness " + mark("Nobody News"),
                    "toll.injured",
                    "3.. " + mark("At least"))));
    Claim claim = claim("c1").claim();
    assertThat(claim.targets().getFirst().text()).isEqualTo("people");
    assertThat(claim.chains().getFirst().links().getFirst().kind()).isEqualTo("witness");
    assertThat(claim.tolls()).anyMatch(toll -> toll.text().equals("At least"));
    assertThatThrownBy(() -> by("Ann").correct(FIRST, Map.of("targets", "@5-99999")))
        .hasMessageContaining("no words");
    assertThatThrownBy(() -> by("Ann").correct(FIRST, Map.of("source", "wizard @0-8")))
        .hasMessageContaining("kinds are");
  }

  @Test
  void anAddedClaimCountsAsAnyAndSaysWhoAddedIt() {
    Entry entry =
        add(
            by("Ann")
                .add(
                    ID,
                    words("shelling"),
                    REPORT.claims().getFirst().evidence().getFirst(),
                    Map.of("type", "attack", "date", "2031-03-02")));
    ClaimRef added = new ClaimRef(ID, entry.added());
    assertThat(Added.isAdded(added.claimId())).isTrue();
    add(by("Ann").correct(added, Map.of("agents", mark("Nobody News"))));
    Derived derived = Derivation.derive(List.of(REPORT), log);
    assertThat(derived.added()).hasSize(1);
    assertThat(derived.events()).anyMatch(event -> event.claims().contains(added));
    Event event =
        derived.events().stream().filter(e -> e.claims().contains(added)).findFirst().orElseThrow();
    assertThat(event.fields()).anyMatch(field -> field.detail().startsWith("add, decision 1"));
    assertThat(claim(added.claimId()).claim().agents().getFirst().text()).isEqualTo("Nobody News");
    assertThat(claim(added.claimId()).claim().why())
        .anyMatch(why -> why.detail().startsWith("added (decision 1 by Ann"));
    // From what was derived before the same follows again.
    Outcome.Extracted stored = Reviews.withAdded(REPORT, log);
    assertThat(Derivation.derive(List.of(stored), log).events()).isEqualTo(derived.events());
    add(by("Ann").undo(entry));
    assertThat(Derivation.derive(List.of(stored), log).events())
        .isEqualTo(Derivation.derive(List.of(REPORT), List.of()).events());
  }

  @Test
  void nothingElseRejectsWhatNobodyTouched() {
    add(by("Ann").accept(FIRST));
    add(by("Ann").nothing(ID, Reviews.of(REPORT, log).untouched()));
    assertThat(claim("c1").state()).isEqualTo(State.ACCEPTED);
    assertThat(Reviews.of(REPORT, log).claims())
        .filteredOn(claim -> !claim.ref().equals(FIRST))
        .allMatch(claim -> claim.state() == State.REJECTED);
  }

  @Test
  void commentsAndEndsChangeNoEvent() {
    List<Event> before = Derivation.derive(List.of(REPORT), log).events();
    add(by("Ann").comment(FIRST));
    add(by("Ann").done(ID));
    assertThat(Derivation.derive(List.of(REPORT), log).events()).isEqualTo(before);
    assertThat(Reviews.of(REPORT, log).remarks()).hasSize(1);
  }

  @Test
  void twoCodersCountWhereTheyAgreeAndOnlyWhenBothAreDone() {
    add(by("Ann").inRound("r-1").correct(FIRST, Map.of("date", "2031-03-09")));
    add(by("Ann").inRound("r-1").accept(FIRST, List.of("place", "type")));
    add(by("Ann").inRound("r-1").done(ID));
    assertThat(claim("c1").fields()).allMatch(field -> field.state() == State.PROPOSED);
    assertThat(Reviews.of(REPORT, log).entries()).isEmpty();
    ReviewedReport blind = Reviews.of(REPORT, log, "r-1", "Ben");
    assertThat(blind.entries()).isEmpty();
    assertThat(blind.checked()).isZero();
    add(by("Ben").inRound("r-1").correct(FIRST, Map.of("date", "2031-03-09")));
    add(by("Ben").inRound("r-1").correct(FIRST, Map.of("place", "none")));
    add(by("Ben").inRound("r-1").accept(FIRST, List.of("type")));
    add(by("Ben").inRound("r-1").done(ID));
    assertThat(state(claim("c1"), "date")).isEqualTo(State.CORRECTED);
    assertThat(state(claim("c1"), "type")).isEqualTo(State.ACCEPTED);
    assertThat(state(claim("c1"), "place")).isEqualTo(State.DISPUTED);
    assertThat(claim("c1").state()).isEqualTo(State.DISPUTED);
    // A lead settles it.
    add(by("Lea").accept(FIRST, List.of("place")));
    assertThat(state(claim("c1"), "place")).isEqualTo(State.ACCEPTED);
    List<Agreement> agreement = Agreement.of(Reviews.coded(List.of(REPORT), log));
    assertThat(agreement).anyMatch(a -> a.field().equals("date") && a.same() == 1);
    assertThat(agreement)
        .anyMatch(a -> a.field().equals("place") && a.units() == 1 && a.same() == 0);
  }

  @Test
  void onlyReportsReadToTheEndAreAnnotations() {
    assertThat(TrainingExport.line(REPORT, log)).isEmpty();
    REPORT.claims().forEach(claim -> add(by("Ann").accept(new ClaimRef(ID, claim.id()))));
    assertThat(TrainingExport.line(REPORT, log)).isEmpty();
    add(by("Ann").done(ID));
    String line = TrainingExport.line(REPORT, log).orElseThrow();
    assertThat(line).contains("\"set\":\"reviewed\"", "\"layers\":[\"triggers\"]");
    assertThat(line).doesNotContain("Nobody News", "shelling of");
    add(by("Ann").rejectInReview(FIRST));
    assertThat(TrainingExport.line(REPORT, log)).isPresent();
  }
}
