package org.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.attest.export.ClaimJson;
import org.attest.laws.ContractCheck;
import org.attest.laws.WellFormed;
import org.attest.model.Bounds;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Link;
import org.attest.model.Outcome;
import org.attest.model.Pointed;
import org.attest.model.Reason;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole reports, invented for these tests, from bytes to outcomes. */
class PipelineTest {
  private static final LocalDate THURSDAY = LocalDate.of(2021, 4, 15);
  private static final Pipeline DATED =
      Pipeline.create(new PipelineOptions(THURSDAY, null, false, null, null, null, 1));

  @TempDir Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8).toString();
  }

  private static List<Outcome> run(Pipeline pipeline, List<String> inputs) {
    List<Outcome> outcomes = new ArrayList<>();
    pipeline.run(inputs, outcomes::add);
    outcomes.forEach(
        outcome -> {
          ContractCheck.assertValid(ClaimJson.line(outcome));
          if (outcome instanceof Outcome.Extracted extracted) {
            WellFormed.assertWellFormed(extracted);
          }
        });
    return outcomes;
  }

  private List<Claim> claims(String text) throws IOException {
    return claims(DATED, text);
  }

  private List<Claim> claims(Pipeline pipeline, String text) throws IOException {
    List<Outcome> outcomes = run(pipeline, List.of(write("report.txt", text)));
    assertThat(outcomes).hasSize(1).first().isInstanceOf(Outcome.Extracted.class);
    return ((Outcome.Extracted) outcomes.getFirst()).claims();
  }

  private static Claim only(List<Claim> claims, String type) {
    List<Claim> found = claims.stream().filter(claim -> claim.type().equals(type)).toList();
    assertThat(found).as("claims of type %s in %s", type, claims).hasSize(1);
    return found.getFirst();
  }

  private static @Nullable DateRange range(Claim claim) {
    return claim.date() == null ? null : claim.date().range();
  }

  @Test
  void aDenialIsNoClaimThatItHappened() throws IOException {
    List<Claim> claims =
        claims(
            "The defence ministry denied that its warplanes had bombed a hospital in the city of"
                + " Taiz on Tuesday. It gave no further details about the incident.");
    Claim strike = only(claims, "air-strike");
    assertThat(strike.chains()).extracting(Chain::stance).contains(Stance.DENIES);
    assertThat(claims)
        .filteredOn(claim -> claim.status() == Status.OCCURRED)
        .allSatisfy(
            claim -> assertThat(claim.chains()).extracting(Chain::stance).contains(Stance.DENIES));
  }

  @Test
  void whatIsPlannedHasNotHappened() throws IOException {
    List<Claim> claims =
        claims(
            "Teachers plan to hold a protest in the capital Lusaka next week over unpaid wages."
                + " A spokesman for their union said the government had not answered its letters.");
    Claim protest = only(claims, "protest");
    assertThat(protest.status()).isEqualTo(Status.PLANNED);
    assertThat(range(protest)).isNotNull();
    assertThat(Objects.requireNonNull(range(protest)).start()).isAfter(THURSDAY);
  }

  @Test
  void tollsKeepTheBoundsThatWereSaid() throws IOException {
    List<Claim> claims =
        claims(
            "A car bomb exploded in a market in Baidoa on Tuesday, killing at least nine people and"
                + " wounding 20 to 30 others, police said.");
    Claim blast =
        claims.stream().filter(claim -> !claim.tolls().isEmpty()).findFirst().orElseThrow();
    assertThat(toll(blast, Effect.KILLED)).isEqualTo(new Bounds(9L, 9L, null, "at-least"));
    assertThat(toll(blast, Effect.INJURED).min()).isEqualTo(20L);
    assertThat(toll(blast, Effect.INJURED).max()).isEqualTo(30L);
    assertThat(range(blast)).isNotNull();
    assertThat(Objects.requireNonNull(range(blast)).start()).isEqualTo(LocalDate.of(2021, 4, 13));
    assertThat(Objects.requireNonNull(range(blast)).end()).isEqualTo(LocalDate.of(2021, 4, 13));
  }

  private static Bounds toll(Claim claim, Effect effect) {
    return claim.tolls().stream()
        .filter(toll -> toll.effect() == effect)
        .map(Toll::bounds)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoQuotesWhomIsKeptInOrder() throws IOException {
    List<Claim> claims =
        claims(
            "State television, citing a military source, reported that gunmen attacked a police"
                + " station in the city of Mosul on Monday. No group said it had done so.");
    Chain chain =
        claims.stream()
            .flatMap(claim -> claim.chains().stream())
            .filter(found -> found.links().size() >= 2)
            .findFirst()
            .orElseThrow();
    assertThat(chain.links()).extracting(Link::cue).containsSubsequence("reported", "citing");
  }

  @Test
  void withoutAPublicationDateDaysStayPartial() throws IOException {
    Pipeline undated = Pipeline.create(PipelineOptions.defaults());
    String text =
        "Soldiers arrested four officials in Niamey on 3 March, a human rights group said. The"
            + " four were taken to a prison outside the city.";
    Claim arrest = only(claims(undated, text), "arrest");
    assertThat(arrest.date()).extracting(Claim.ClaimDate::partial).isEqualTo("--03-03");
    assertThat(range(arrest)).isNull();
    Claim dated = only(claims(text), "arrest");
    assertThat(range(dated)).extracting(DateRange::start).isEqualTo(LocalDate.of(2021, 3, 3));
  }

  @Test
  void badInputsGiveTheirOutcomesInOrderAmongGoodOnes() throws IOException {
    String good =
        "Rebels shelled the town of Bunia on Monday, a local official said. Two houses burned.";
    List<String> inputs =
        List.of(
            write("1.txt", good),
            write("2.txt", ""),
            folder.resolve("3-is-not-there.txt").toString(),
            write("4.txt", good),
            Files.write(folder.resolve("5.bin"), new byte[] {'P', 'K', 3, 4, 0, 0}).toString(),
            write("6.txt", good));
    for (int threads : new int[] {1, 2}) {
      List<Outcome> outcomes = run(pipeline(threads), inputs);
      assertThat(outcomes).extracting(PipelineTest::source).containsExactlyElementsOf(inputs);
      assertThat(outcomes)
          .extracting(PipelineTest::reason)
          .containsExactly(null, Reason.EMPTY, Reason.NOT_FOUND, null, Reason.BINARY, null);
    }
  }

  private static Pipeline pipeline(int threads) {
    return Pipeline.create(new PipelineOptions(THURSDAY, null, false, null, null, null, threads));
  }

  private static String source(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Extracted extracted -> extracted.report().source();
      case Outcome.Rejected rejected -> rejected.source();
    };
  }

  private static @Nullable Reason reason(Outcome outcome) {
    return outcome instanceof Outcome.Rejected rejected ? rejected.reason() : null;
  }

  @Test
  void twoThreadsGiveTheBytesOfOne() throws IOException {
    List<String> towns = List.of("Gao", "Kidal", "Aden", "Taiz", "Basra", "Herat", "Goma", "Pemba");
    List<String> inputs = new ArrayList<>();
    for (String town : towns) {
      inputs.add(
          write(
              town + ".txt",
              "Gunmen attacked a convoy near the town of %s on Monday and killed %d soldiers, the army said."
                      .formatted(town, town.length())
                  + " Witnesses said that the gunmen had fled into the hills."));
    }
    List<String> one = run(pipeline(1), inputs).stream().map(ClaimJson::line).toList();
    List<String> two = run(pipeline(2), inputs).stream().map(ClaimJson::line).toList();
    assertThat(two).isEqualTo(one);
    assertThat(one).hasSize(towns.size()).allMatch(line -> line.contains("\"killed\""));
  }

  @Test
  void aRunNeedsAThread() {
    assertThatThrownBy(() -> pipeline(0)).hasMessageContaining("threads must be at least 1");
  }

  @Test
  void aWordThatAPersonPointsAtIsAClaim() throws IOException {
    String text = "A strange unpleasantness befell the mill in Baidoa on Monday, police said.";
    assertThat(claims(text)).isEmpty();
    Outcome.Extracted read =
        (Outcome.Extracted) run(DATED, List.of(write("report.txt", text))).getFirst();
    int start = read.report().text().indexOf("unpleasantness");
    Pointed pointed = new Pointed(new Span(start, start + "unpleasantness".length()), "attack");
    Outcome.Extracted told = (Outcome.Extracted) DATED.extract(read.report(), List.of(pointed));
    assertThat(told.claims()).hasSize(1);
    assertThat(told.claims().getFirst().type()).isEqualTo("attack");
    assertThat(told.claims().getFirst().chains().getFirst().links())
        .extracting(Link::source)
        .containsExactly("police");
  }
}
