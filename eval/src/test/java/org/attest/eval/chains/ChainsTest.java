package org.attest.eval.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.model.Outcome;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainsTest {
  private static final String TEXT =
      "rebels shelled the mill on monday, the police said. the army plans a march on tuesday.";

  @TempDir private Path folder = Path.of("");

  private static String line(String id, String word, String status, String links, boolean held)
      throws NoSuchAlgorithmException {
    String sha =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8)));
    return """
        {"set": "muc4", "document": "MADE-UP-1", "sha256": "%s", "held_out": %s, "start": %d, "end": %d, \
        "type": "shelling", "id": "%s", "published": null, "status": "%s", "certainty": "certain", \
        "chains": [{"stance": "asserts", "links": [%s]}]}
        """
        .formatted(
            sha, held, TEXT.indexOf(word), TEXT.indexOf(word) + word.length(), id, status, links);
  }

  private Figures figures() throws IOException {
    Pipeline pipeline = Pipeline.create(PipelineOptions.defaults());
    return new Chains(
            (report, pointed) ->
                pipeline.extract(report, pointed) instanceof Outcome.Extracted extracted
                    ? extracted.claims()
                    : List.of(),
            folder.resolve("annotations"))
        .run(new EvalInput(folder, null));
  }

  @Test
  void claimsAreJudgedByTheirWord() throws Exception {
    Files.createDirectories(folder.resolve("annotations/chains"));
    Files.createDirectories(folder.resolve("muc4/processed"));
    Files.writeString(
        folder.resolve("muc4/processed/train.json"),
        "{\"docid\": \"MADE-UP-1\", \"doctext\": \"" + TEXT + "\", \"templates\": []}\n");
    int police = TEXT.indexOf("the police");
    Files.writeString(
        folder.resolve("annotations/chains/settled.jsonl"),
        line("c1", "shelled", "occurred", "[[%d, %d]]".formatted(police, police + 10), true)
            + line("c2", "march", "occurred", "", false));
    Figures figures = figures();
    assertThat(figures.counts()).containsEntry("claims", 2L).containsEntry("claims_heldout", 1L);
    assertThat(figures.figures())
        .containsEntry("heldout_given_chains", 100.0)
        .containsEntry("heldout_given_origin", 100.0)
        .containsEntry("heldout_given_status", 100.0)
        .containsEntry("given_status", 50.0);
  }

  @Test
  void otherSplitsAreRefused() {
    assertThatIOException()
        .isThrownBy(() -> new Chains((r, p) -> List.of(), folder).run(new EvalInput(folder, "x")))
        .withMessageContaining("no split x");
  }
}
