package org.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.attest.export.ClaimJson;
import org.attest.laws.ContractCheck;
import org.attest.laws.WellFormed;
import org.attest.model.Claim;
import org.attest.model.Credit;
import org.attest.model.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One real report against what a careful reader would write down from it. */
class SampleTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static JsonNode expected = JSON.missingNode();
  private static Path report = Path.of("");

  @BeforeAll
  static void find() throws IOException {
    Path folder = SharedData.require("samples/idlib-2023-05");
    report = folder.resolve("report.txt");
    expected =
        JSON.readTree(Files.readString(folder.resolve("expected.json"), StandardCharsets.UTF_8));
  }

  private static Outcome.Extracted extract(@Nullable LocalDate published) {
    List<Outcome> outcomes = new ArrayList<>();
    Pipeline.create(new PipelineOptions(published, null, false, null, null, null, 1))
        .run(List.of(report.toString()), outcomes::add);
    assertThat(outcomes).hasSize(1);
    assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Extracted.class);
    return (Outcome.Extracted) outcomes.getFirst();
  }

  private static LocalDate published() {
    return LocalDate.parse(expected.path("published").asString());
  }

  @Test
  void claimsAndFieldsReachTheFloors() {
    SampleScore score =
        new SampleScore(expected, JSON.readTree(ClaimJson.line(extract(published()))));
    assertThat(score.claimsExpected()).isEqualTo(9);
    assertThat(score.claimsRight()).as("claims\n%s", score).isGreaterThanOrEqualTo(8);
    assertThat(score.fieldShare()).as("fields\n%s", score).isGreaterThanOrEqualTo(0.8);
    assertThat(score.extra()).as("beyond those listed").hasSizeLessThanOrEqualTo(3);
    assertThat(score.forbidden()).as("must not").isEmpty();
  }

  @Test
  void theScorerSeesWhatIsMissingAndForbidden() {
    Outcome.Extracted outcome = extract(published());
    String none = ClaimJson.line(new Outcome.Extracted(outcome.report(), List.of()));
    assertThat(new SampleScore(expected, JSON.readTree(none)).claimsRight()).isZero();
    String turned =
        ClaimJson.line(outcome).replace("\"status\":\"planned\"", "\"status\":\"occurred\"");
    SampleScore score = new SampleScore(expected, JSON.readTree(turned));
    assertThat(score.forbidden()).isNotEmpty();
  }

  @Test
  void theReportIsReadWithoutItsPage() {
    Outcome.Extracted outcome = extract(published());
    JsonNode wanted = expected.path("report");
    assertThat(outcome.report().title()).isEqualTo(wanted.path("title").asString());
    assertThat(outcome.report().language()).isEqualTo(wanted.path("language").asString());
    assertThat(outcome.report().credits())
        .extracting(Credit::name)
        .contains(wanted.path("credited_outlet").asString());
    wanted
        .path("not_in_text")
        .forEach(line -> assertThat(outcome.report().text()).doesNotContain(line.asString()));
  }

  @Test
  void withoutAPublicationDateTheYearIsNotGuessed() {
    Outcome.Extracted outcome = extract(null);
    assertThat(outcome.report().published()).isNull();
    assertThat(outcome.claims())
        .filteredOn(claim -> claim.type().equals("air-strike"))
        .isNotEmpty()
        .first()
        .extracting(Claim::date)
        .satisfies(
            date -> {
              assertThat(date).extracting(Claim.ClaimDate::partial).isEqualTo("--05-26");
              assertThat(date).extracting(Claim.ClaimDate::range).isNull();
            });
    WellFormed.assertWellFormed(outcome);
  }

  @Test
  void theOutputIsWellFormedAndTheSameTwice() {
    Outcome.Extracted outcome = extract(published());
    WellFormed.assertWellFormed(outcome);
    String json = ClaimJson.pretty(outcome);
    ContractCheck.assertValid(json);
    assertThat(ClaimJson.pretty(extract(published())).getBytes(StandardCharsets.UTF_8))
        .isEqualTo(json.getBytes(StandardCharsets.UTF_8));
  }
}
