package org.attest.eval.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.attest.app.decisions.Derivation;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLoadTest {
  @TempDir Path folder;

  @Test
  void madeNewsSaysThatItIsMadeAndItsWordsBearItsClaims() {
    List<Outcome.Extracted> news = news(7);
    assertThat(news(7)).isEqualTo(news);
    assertThat(news(8)).isNotEqualTo(news);
    for (Outcome.Extracted report : news) {
      String text = report.report().text();
      assertThat(report.report().title()).contains("Made report", "for measuring");
      for (Claim claim : report.claims()) {
        Claim.Participant agent = claim.agents().getFirst();
        assertThat(words(text, agent.span())).isEqualTo(agent.actor());
        Claim.ClaimPlace place = Objects.requireNonNull(claim.place());
        assertThat(words(text, place.span())).isEqualTo(place.text());
        claim.tolls().forEach(toll -> assertThat(words(text, toll.span())).isEqualTo(toll.text()));
      }
    }
    assertThat(Derivation.derive(news, List.of()).events()).hasSizeBetween(270, 300);
  }

  private static List<Outcome.Extracted> news(long seed) {
    List<Outcome.Extracted> all = new ArrayList<>();
    MadeNews news = new MadeNews(300, seed);
    for (Outcome.Extracted report = news.next(); report != null; report = news.next()) {
      all.add(report);
    }
    return all;
  }

  private static String words(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  @Test
  void percentilesAreOfWhatWasTimed() {
    Times times = new Times();
    for (int ms = 1; ms <= 100; ms++) {
      times.add("page", ms);
    }
    times.fault("page", "status 500");
    times.fault("other", "status 500");
    assertThat(times.at("page", 0.5)).isEqualTo(50);
    assertThat(times.at("page", 0.95)).isEqualTo(95);
    assertThat(times.at("page", 1)).isEqualTo(100);
    assertThat(times.at("none", 0.5)).isNaN();
    assertThat(times.kinds()).containsExactly("other", "page");
    assertThat(times.said())
        .containsExactly("1 times other: status 500", "1 times page: status 500");
  }

  @Test
  void aSmallRunMeasuresAllAndLosesNothing() throws Exception {
    ServerLoad.Measured measured =
        new ServerLoad(
                new ServerLoad.Plan(500, folder, 1, 3, 2, 2, 0.1, 0.2, List.of()), said -> {})
            .run();
    assertThat(measured.figures().counts()).containsEntry("errors", 0L);
    assertThat(measured.figures().counts().get("decisions")).isPositive();
    assertThat(measured.table()).contains("the log verifies and has every decision");
    assertThat(measured.figures().figures())
        .containsKeys("very_first_ms", "one_reader_event_page_p95_ms", "everybody_decision_p95_ms");
  }
}
