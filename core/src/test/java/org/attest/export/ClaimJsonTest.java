package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attest.laws.ContractCheck;
import org.attest.laws.MadeUp;
import org.attest.model.Outcome;
import org.attest.model.Reason;
import org.junit.jupiter.api.Test;

class ClaimJsonTest {

  private final Outcome.Extracted outcome = MadeUp.outcome();
  private final Outcome.Rejected rejected =
      new Outcome.Rejected("a.txt", null, Reason.NOT_ENGLISH, "it reads as French");

  @Test
  void whatIsWrittenReadsBackEqual() {
    assertThat(ClaimJson.read(ClaimJson.line(outcome))).isEqualTo(outcome);
    assertThat(ClaimJson.read(ClaimJson.pretty(outcome))).isEqualTo(outcome);
    assertThat(ClaimJson.read(ClaimJson.line(rejected))).isEqualTo(rejected);
  }

  @Test
  void keepsTheSchema() {
    ContractCheck.assertValid(ClaimJson.line(outcome));
    ContractCheck.assertValid(ClaimJson.pretty(rejected));
  }

  @Test
  void theSchemaRefusesWhatTheContractDoesNotKnow() {
    String json = ClaimJson.line(outcome);
    for (String broken :
        new String[] {
          json.replace("\"aggregate\":false", "\"aggregate\":false,\"extra\":1"),
          json.replace("\"status\":\"occurred\"", "\"status\":\"happened\""),
          json.replace("\"published\":\"2021-03-05\"", "\"published\":\"5 March\""),
          json.replace("\"unresolved\":\"not-in-gazetteer\"", "\"unresolved\":null"),
          json.replace("\"id\":\"geonames:163811\"", "\"id\":null"),
          json.replace("\"part_of\":\"c3\",", "")
        }) {
      assertThat(broken).isNotEqualTo(json);
      assertThatThrownBy(() -> ContractCheck.assertValid(broken))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("breaks the schema");
    }
  }

  @Test
  void writesFieldsInTheOrderOfTheContract() {
    String json = ClaimJson.line(outcome);
    assertThat(json)
        .startsWith("{\"schema\":\"attest/claims/1\",\"report\":{\"id\":\"sha256:0123")
        .contains("\"outcome\":\"extracted\",\"claims\":[{\"id\":\"c1\",\"type\":\"air-strike\"")
        .contains(
            "\"name\":\"Sarmin\",\"id\":\"geonames:163811\",\"lat\":35.90333,\"lon\":36.7,"
                + "\"country\":\"SY\",\"admin1\":\"Idlib\",\"acled_precision\":2,"
                + "\"ucdp_precision\":2,\"radius_km\":10,\"inherited\":false,\"parts\":[]")
        .contains("\"min\":8,\"best\":8,\"max\":null,\"rule\":\"at-least\"");
    assertThat(ClaimJson.line(rejected))
        .isEqualTo(
            "{\"schema\":\"attest/claims/1\",\"report\":{\"source\":\"a.txt\",\"raw_hash\":null},"
                + "\"outcome\":\"rejected\",\"reason\":\"not-english\","
                + "\"detail\":\"it reads as French\"}");
  }

  @Test
  void prettyIsIndentedWithLineFeedsOnly() {
    assertThat(ClaimJson.pretty(rejected))
        .isEqualTo(
            """
            {
              "schema": "attest/claims/1",
              "report": {
                "source": "a.txt",
                "raw_hash": null
              },
              "outcome": "rejected",
              "reason": "not-english",
              "detail": "it reads as French"
            }""");
  }

  @Test
  void complainsByTheNameOfTheField() {
    assertThatThrownBy(() -> ClaimJson.read("nonsense")).hasMessageStartingWith("not JSON");
    assertThatThrownBy(() -> ClaimJson.read("[]")).hasMessage("not a JSON object");
    assertThatThrownBy(() -> ClaimJson.read("{\"schema\":\"attest/claims/2\"}"))
        .hasMessage("schema 'attest/claims/2', not attest/claims/1");
    assertThatThrownBy(
            () -> ClaimJson.read(ClaimJson.line(outcome).replace("\"doubts\"", "\"shrugs\"")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("claims[0].chains[1].stance: no stance 'shrugs'");
  }
}
