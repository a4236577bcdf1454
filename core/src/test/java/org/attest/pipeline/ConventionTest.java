package org.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attest.export.ClaimJson;
import org.attest.laws.ContractCheck;
import org.attest.laws.WellFormed;
import org.attest.model.Bounds;
import org.attest.model.Outcome;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A convention for vague words reaches the claims, and is on record there. */
class ConventionTest {
  private static final String TEXT =
      "An air strike on the market of Orvan killed dozens of people on Monday, officials said in a"
          + " statement to reporters. The raid also wounded three guards.";

  @TempDir private Path folder = Path.of("");

  private List<Toll> tolls(@Nullable String vague) throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), TEXT);
    List<Outcome> outcomes = new ArrayList<>();
    Pipeline.create(new PipelineOptions(null, null, false, null, null, null, vague, 1))
        .run(List.of(file.toString()), outcomes::add);
    Outcome.Extracted extracted = (Outcome.Extracted) outcomes.getFirst();
    ContractCheck.assertValid(ClaimJson.line(extracted));
    WellFormed.assertWellFormed(extracted);
    return extracted.claims().stream().flatMap(claim -> claim.tolls().stream()).toList();
  }

  @Test
  void wordsStayWordsUnlessAskedFor() throws IOException {
    assertThat(tolls(null)).extracting(Toll::bounds).contains(Bounds.vague(), Bounds.exact(3));
  }

  @Test
  void aConventionGivesNumbersAndItsName() throws IOException {
    assertThat(tolls("acled"))
        .extracting(Toll::bounds)
        .contains(new Bounds(null, 12L, null, "vague:acled-dozens"), Bounds.exact(3));
  }

  @Test
  void anUnknownConventionIsRefusedAtTheStart() {
    PipelineOptions options = new PipelineOptions(null, null, false, null, null, null, "nobody", 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipeline.create(options))
        .withMessageContaining("acled");
  }
}
