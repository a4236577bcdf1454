package org.attest.pipeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.attest.export.ClaimJson;
import org.attest.model.Outcome;

/** Prints the contract JSON of inputs, a line each, and how fast they were read: for people. */
public final class ExtractProbe {

  private ExtractProbe() {}

  public static void main(String[] arguments) {
    LocalDate published = arguments[0].equals("-") ? null : LocalDate.parse(arguments[0]);
    Pipeline pipeline =
        Pipeline.create(new PipelineOptions(published, null, false, null, null, null, 1));
    List<String> inputs = Arrays.asList(arguments).subList(1, arguments.length);
    long start = System.nanoTime();
    int[] count = new int[2];
    pipeline.run(
        inputs,
        outcome -> {
          count[0]++;
          count[1] +=
              outcome instanceof Outcome.Extracted extracted ? extracted.claims().size() : 0;
          System.out.println(ClaimJson.line(outcome));
        });
    System.err.printf(
        "%d outcomes, %d claims, %.1f a second%n",
        count[0], count[1], count[0] * 1e9 / (System.nanoTime() - start));
  }
}
