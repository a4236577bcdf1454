package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Actor;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.attest.model.BareReport;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.nlp.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Denials, names and listeners. */
class AttributionReaderTest {
  private static final AttributionReader READER = new AttributionReader();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The defence ministry denied the air *strike*. | The defence ministry
          The defence ministry denied that its jets had carried out the *strike*. | The defence ministry
          The ministry denied any *attack*. | The ministry
          The ministry denied on Monday the *shelling* of the town. | The ministry
          The army denied having *struck* the clinic. | The army
          The army rejected the accusation that its forces *shelled* Qarna. | The army
          The army refuted reports of *shelling* near Qarna. | The army
          The army did not carry out any *strike*, the ministry said. | the ministry
          """)
  void deniesBySaying(String marked, String source) {
    Marked denied = Marked.of(marked);
    Analysis analysis = Texts.analyze(denied.text());
    List<Attribution> around =
        READER.read(analysis, List.of()).stream()
            .filter(saying -> saying.holds(denied.words()))
            .toList();
    assertThat(around).hasSize(1);
    assertThat(around.getFirst().stance()).isEqualTo(Stance.DENIES);
    assertThat(around.getFirst().sourceName()).isEqualTo(source);
    assertThat(denied.read(new FactualityReader()).status().code()).isEqualTo("denied");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The army did not comment on the strike, the ministry said.
          The army did not carry out the strike but fired at the port, the ministry said.
          """)
  void assertsWhatIsNoDenial(String text) {
    assertThat(READER.read(Texts.analyze(text), List.of()))
        .isNotEmpty()
        .noneMatch(saying -> saying.stance() == Stance.DENIES);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Army spokesman Major Dan Hill said two men were held. | Major Dan Hill, Army
          Dan Hill, an Army spokesman, said two men were held. | Dan Hill, Army
          An Army spokesman said two men were held. | An Army spokesman
          """)
  void spokespersonAndBodyAreOneOrigin(String text, String name) {
    Analysis analysis = Texts.analyze(text);
    Attribution saying =
        READER.read(analysis, List.of(mention(text, "Army", "force:army", "military"))).getFirst();
    assertThat(saying.sourceName()).isEqualTo(name);
    assertThat(saying.sourceId()).isEqualTo("force:army");
    assertThat(saying.kind()).isEqualTo("military");
  }

  @Test
  void listenerIsALinkUnlessItPublishes() {
    String text = "A farmer told Harbour News that shells hit the market.";
    List<ActorMention> actors = List.of(mention(text, "Harbour News", "outlet:harbour", "outlet"));
    assertThat(READER.read(publishedBy("Hill Daily", text), actors))
        .extracting(Attribution::rule)
        .containsExactly("listener", "telling");
    assertThat(READER.read(publishedBy("Harbour News", text), actors))
        .extracting(Attribution::rule)
        .containsExactly("telling");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A doctor at Hill hospital said nine died. The doctor said two were children.
          Jane Doe, head of the clinic, said nine died. Doe said two were children.
          A rights group in the capital said nine died. The group said two were children.
          """)
  void pointsBack(String text) {
    List<Attribution> found = READER.read(Texts.analyze(text), List.of());
    assertThat(found).hasSize(2);
    assertThat(found.getLast().sourceName()).isEqualTo(found.getFirst().sourceName());
    assertThat(found.getLast().kind()).isEqualTo(found.getFirst().kind());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A rights group said nine died. Its director, Jane Doe, said two were children. | Jane Doe, A rights group
          The trade ministry denied it sold arms. Ministry spokesman John Doe said ten died. | John Doe, The trade ministry
          The town council said nine died. A council spokeswoman said two were children. | A council spokeswoman, The town council
          The trade ministry said it sold arms. The ministry said ten died. | The trade ministry
          """)
  void whoSpeaksForABodyIsNamedWithIt(String text, String name) {
    List<Attribution> found = READER.read(Texts.analyze(text), List.of());
    assertThat(found.getLast().sourceName()).isEqualTo(name);
    assertThat(found.getLast().kind()).isEqualTo(found.getFirst().kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A rights group said nine died. Its neighbours said two were children.",
        "A rights group said nine died. A ministry spokesman said two were children.",
        "Jane Doe said nine died. Its director, John Doe, said two were children.",
      })
  void whoSpeaksForNoBodyNamedBeforeIsNamedAlone(String text) {
    List<Attribution> found = READER.read(Texts.analyze(text), List.of());
    assertThat(found.getLast().sourceName()).doesNotContain("group");
  }

  @Test
  void anotherOfficialIsAnotherSource() {
    List<Attribution> found =
        READER.read(
            Texts.analyze("An army official said nine died. The police official said ten died."),
            List.of());
    assertThat(found.getLast().sourceName()).isEqualTo("The police official");
  }

  private static ActorMention mention(String text, String words, String id, String kind) {
    int start = text.indexOf(words);
    Actor actor = new Actor(id, words, kind, null, null, List.of(), List.of(), null, null);
    return new ActorMention(
        0, new Span(start, start + words.length()), actor, kind, "alias", words);
  }

  private static Analysis publishedBy(String outlet, String text) {
    return new Analyzer().analyze(BareReport.of(text, outlet, null));
  }

  private static List<Attribution> sayings(String text) {
    return READER.read(Texts.analyze(text), List.of());
  }

  @Test
  void aStatementInParagraphsOfItsOwnIsTheSpeakers() {
    String text =
        """
        The envoy Lena Maro said:

        The shelling of the mill went on all night. Nobody was warned.

        Both towns were cut off by rebels.

        Notes for editors

        The office was opened in 2029.
        """;
    Span rebels = Marked.of(text.replace("off by rebels", "off by *rebels*")).words();
    assertThat(sayings(text))
        .filteredOn(saying -> saying.holds(rebels))
        .extracting(Attribution::sourceName)
        .containsExactly("The envoy Lena Maro");
    assertThat(sayings(text))
        .noneMatch(saying -> saying.holds(new Span(text.length() - 20, text.length() - 10)));
  }

  @Test
  void theFirstPersonOfTheWriterIsNoSource() {
    assertThat(sayings("As we have reported, rebels shelled the mill.")).isEmpty();
    assertThat(sayings("\"We said that rebels shelled the mill,\" the mayor said.")).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The flood displaced an estimated 15,000 people in the valley.
          A contested vote is due in the port.
          The governor’s stated aim was the port.
          There were messages that night showing that rebels held the port.
          It is a wide road, showing that the port matters.
          """)
  void nobodySpeaks(String text) {
    assertThat(sayings(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          An estimated 300 families fled the camp, the mayor said. | the mayor
          Residents there said shells fell all night. | Residents
          According to the most recent count, ten men died. | the most recent count
          The army, which holds the port, said the release of ten men, due on Sunday, was off. | The army, which holds the port
          Ida Holm, a clerk at the port office, said the “old road” was mined. | Ida Holm, a clerk at the port office
          Shelling resumed at dawn, said the envoy. | the envoy
          """)
  void aSourceIsSomebody(String text, String source) {
    int start = text.indexOf(source);
    assertThat(sayings(text))
        .extracting(Attribution::source)
        .containsExactly(new Span(start, start + source.length()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mayor condemned the killing of two teachers. | 0
          The envoy welcomed the release of the hostages. | 0
          The envoy criticised the raid on the camp. | 0
          The mayor condemned the killing, saying rebels had burned the mill. | 1
          A teacher lamented that shells hit the mill. | 1
          """)
  void whoReactsSaysNothingOfIt(String text, int sayings) {
    assertThat(sayings(text)).hasSize(sayings);
  }
}
