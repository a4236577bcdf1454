package org.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.attest.actor.ActorDirectory;
import org.attest.actor.ActorReader;
import org.attest.model.Analysis;
import org.attest.model.BareReport;
import org.attest.model.Span;
import org.attest.model.Vocabulary;
import org.attest.nlp.Analyzer;
import org.attest.source.AttributionReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Kinds of sources where the mentions of actors are known, too. */
class DescribedSourcesTest {
  private static final Analyzer ANALYZER = new Analyzer();
  private static final ActorReader ACTORS = new ActorReader(ActorDirectory.shipped());
  private static final AttributionReader READER = new AttributionReader();

  static Stream<Arguments> examples() {
    return Vocabulary.load(AttributionReader.class, "source-kinds.tsv").stream()
        .flatMap(
            row ->
                row.list("examples").stream()
                    .filter(phrase -> !isOfAnActor(phrase))
                    .map(phrase -> Arguments.of(phrase, row.get("kind"))));
  }

  /** "A statement of the African Union" is the African Union's. */
  private static boolean isOfAnActor(String phrase) {
    return ACTORS.read(said(phrase)).stream().anyMatch(mention -> mention.actor() != null);
  }

  private static Analysis said(String phrase) {
    String start = phrase.substring(0, 1).toUpperCase(Locale.ROOT);
    return ANALYZER.analyze(
        BareReport.of(start + phrase.substring(1) + " said that the road was closed."));
  }

  private static String kind(String phrase) {
    Analysis analysis = said(phrase);
    return READER.kind(analysis, ACTORS.read(analysis), new Span(0, phrase.length()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void whoIsDescribedIsWhatTheWordsSay(String phrase, String kind) {
    assertThat(kind(phrase)).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "the Syrian Observatory for Human Rights, monitor",
    "Syria's defence ministry, government",
    "the Kenyan police, police",
    "Hamas, armed-group",
    "Mwatana, monitor",
    "the Gaza Health Ministry, government",
    "Radio Ndeke Luka, outlet",
    "the Karen Human Rights Group, monitor",
    "a spokesman for the Sudanese army, military",
    "the Burkinabe Red Cross, ngo",
  })
  void whoIsNamedIsWhatTheFilesSay(String phrase, String kind) {
    assertThat(kind(phrase)).isEqualTo(kind);
  }
}
