package org.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attest.laws.WellFormed;
import org.attest.link.ClaimLinker;
import org.attest.link.EventLaws;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Reason;
import org.junit.jupiter.api.Test;

/** Five hundred real articles through the whole pipeline: no law is broken, nothing is thrown. */
class RealArticlesTest {
  private static final int ARTICLES = 500;

  @Test
  void everyOutcomeKeepsEveryLaw() throws IOException {
    List<String> inputs = new ArrayList<>(files("data/giveme5w1h", ".json"));
    assertThat(inputs).hasSizeGreaterThanOrEqualTo(200);
    inputs.addAll(files("data/polnear", ".txt").subList(0, ARTICLES - inputs.size()));
    Map<String, List<String>> breaches = new TreeMap<>();
    List<Outcome.Rejected> rejected = new ArrayList<>();
    List<Outcome.Extracted> read = new ArrayList<>();
    int[] seen = new int[2];
    Pipeline pipeline =
        Pipeline.create(new PipelineOptions(null, null, false, null, null, null, 2));
    pipeline.run(
        inputs,
        outcome -> {
          seen[0]++;
          switch (outcome) {
            case Outcome.Rejected rejection -> rejected.add(rejection);
            case Outcome.Extracted extracted -> {
              seen[1] += extracted.claims().size();
              read.add(extracted);
              List<String> broken = WellFormed.breaches(extracted);
              if (!broken.isEmpty()) {
                breaches.put(extracted.report().source(), broken);
              }
            }
          }
        });
    assertThat(seen[0]).isEqualTo(ARTICLES);
    assertThat(breaches).isEmpty();
    assertThat(rejected).noneMatch(rejection -> rejection.reason() == Reason.FAULT);
    assertThat(rejected).as("articles that were not read").hasSizeLessThan(ARTICLES / 20);
    assertThat(seen[1]).as("claims").isGreaterThan(ARTICLES);
    eventsThatOccurredRestOnClaimsThatSaySo(read);
  }

  private static void eventsThatOccurredRestOnClaimsThatSaySo(List<Outcome.Extracted> read) {
    Map<ClaimRef, Claim> claims = new TreeMap<>();
    for (Outcome.Extracted one : read) {
      one.claims().forEach(c -> claims.put(new ClaimRef(one.report().id(), c.id()), c));
    }
    List<Event> events = new ClaimLinker().link(read);
    assertThat(events).anyMatch(event -> !event.status().isFact());
    for (Event event : events) {
      EventLaws.factsComeOfFacts(
          event.id(), event, event.claims().stream().map(claims::get).toList());
    }
  }

  private static List<String> files(String folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(SharedData.require(folder))) {
      return all.map(Path::toString).filter(name -> name.endsWith(ending)).sorted().toList();
    }
  }
}
