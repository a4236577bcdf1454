package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources named together are told apart; one source with two names or offices is not. */
class SpeakersTest {
  private static final AttributionReader READER = new AttributionReader();

  private static List<Attribution> apart(String text) {
    Analysis analysis = Texts.analyze(text);
    return READER.apart(analysis, List.of(), READER.read(analysis, List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Police and witnesses said two men were shot. | Police; witnesses
          Two men were shot, according to residents and local officials. | residents; local officials
          The army and the rebels said the truce had failed. | The army; the rebels
          The mayor and two medics said the school was hit. | The mayor; two medics
          Residents, medics and local officials said the school was hit. | Residents; medics; local officials
          Dal Orven and Ida Roth said the bridge had been closed. | Dal Orven; Ida Roth
          """)
  void eachSpeaks(String text, String sources) {
    List<Attribution> sayings = apart(text);
    assertThat(sayings.stream().map(Attribution::sourceName))
        .containsExactly(sources.split("; ", -1));
    assertThat(sayings).allMatch(saying -> saying.isSaidWith(sayings.getFirst()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Lawyer and activist Ida Roth said the men were freed.
          The head of the army and police said the road was open.
          A spokesman for the port and airport said the road was open.
          The mayor said the school and the clinic were hit.
          On Monday, a medic said the school was hit.
          """)
  void oneSpeaks(String text) {
    assertThat(apart(text)).hasSize(1);
  }

  @Test
  void theySpeakOn() {
    List<Attribution> sayings =
        apart("Police and witnesses said two men were shot. They said a third had fled.");
    assertThat(sayings.stream().map(Attribution::sourceName))
        .containsExactly("Police", "witnesses", "Police", "witnesses");
  }
}
