package org.attest.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.attest.model.Analysis;
import org.attest.model.Credit;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Report;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.VerbFeatures;
import org.junit.jupiter.api.Test;

class AnalyzerTest {
  private static final Analyzer ANALYZER = new Analyzer();

  private static Analysis analyze(String text) {
    return ANALYZER.analyze(report(text, List.of()));
  }

  private static Report report(String text, List<Credit> credits) {
    return new Report(
        "sha256:0", "sha256:0", "t", null, null, null, "en", null, null, text, null, null, credits);
  }

  private static Phrase phrase(Sentence sentence, String head) {
    return sentence.phrases().stream()
        .filter(phrase -> sentence.head(phrase).text().equals(head))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no phrase around " + head + " in " + sentence));
  }

  private static VerbFeatures verb(Sentence sentence, String head) {
    return Objects.requireNonNull(phrase(sentence, head).verb(), head);
  }

  @Test
  void splitsParagraphsIntoSentencesAndKeepsAbbreviationsWhole() {
    Analysis analysis =
        analyze("Gen. Omar Hadid spoke on Monday. The army withdrew.\n\n“We left,” he said.");
    assertThat(analysis.sentences())
        .extracting(s -> analysis.words(s.span()))
        .containsExactly(
            "Gen. Omar Hadid spoke on Monday.", "The army withdrew.", "“We left,” he said.");
    assertThat(analysis.sentences()).extracting(Sentence::paragraph).containsExactly(0, 0, 1);
  }

  @Test
  void findsSubjectObjectAndPlaceOfAnActiveClause() {
    Sentence sentence =
        analyze("Rebels shelled the market in the old town.").sentences().getFirst();
    Phrase verb = phrase(sentence, "shelled");
    assertThat(verb.relation()).isEqualTo(Relation.ROOT);
    assertThat(phrase(sentence, "Rebels").relation()).isEqualTo(Relation.SUBJECT);
    assertThat(phrase(sentence, "market").relation()).isEqualTo(Relation.OBJECT);
    assertThat(phrase(sentence, "town").marker()).isEqualTo("in");
  }

  @Test
  void findsTheAgentOfAPassiveClause() {
    Sentence sentence =
        analyze("Three farmers were killed by gunmen near the river.").sentences().getFirst();
    assertThat(verb(sentence, "killed").isPassive()).isTrue();
    assertThat(phrase(sentence, "farmers").relation()).isEqualTo(Relation.PASSIVE_SUBJECT);
    assertThat(phrase(sentence, "gunmen").relation()).isEqualTo(Relation.AGENT);
  }

  @Test
  void readsTenseModalityAndNegation() {
    assertThat(verb(first("The army did not attack the village."), "attack").negated()).isTrue();
    assertThat(verb(first("The army will attack the village."), "attack").tense())
        .isEqualTo(VerbFeatures.Tense.FUTURE);
    assertThat(verb(first("The army may attack the village."), "attack").modal()).isEqualTo("may");
    assertThat(verb(first("Troops are attacking the village."), "attacking").progressive())
        .isTrue();
    assertThat(verb(first("Troops have attacked the village."), "attacked").perfect()).isTrue();
  }

  private static Sentence first(String text) {
    return analyze(text).sentences().getFirst();
  }

  @Test
  void hangsWhatIsSaidUnderTheSaying() {
    Sentence sentence = first("Officials said that rebels attacked the base.");
    Phrase attacked = phrase(sentence, "attacked");
    assertThat(attacked.relation()).isEqualTo(Relation.COMPLEMENT);
    assertThat(sentence.governor(attacked)).contains(phrase(sentence, "said"));
  }

  @Test
  void leavesCreditLinesOut() {
    String text = "Shells hit the port.\n\nSource: Northgate Agency";
    Credit credit = new Credit("Northgate Agency", new Span(30, 46), "Source:", new Span(22, 29));
    Analysis analysis = ANALYZER.analyze(report(text, List.of(credit)));
    assertThat(analysis.sentences()).hasSize(1);
  }

  @Test
  void findsQuotationsWithoutTheirMarks() {
    Analysis analysis =
        analyze("“We are leaving,” she said. \"The road is closed.\" It's the 'last' bus.");
    assertThat(analysis.quotes())
        .extracting(analysis::words)
        .containsExactly("We are leaving,", "The road is closed.", "last");
  }

  @Test
  void lemmatizesByPartOfSpeech() {
    Sentence sentence = first("The bodies were found after fighters struck, shelling houses.");
    assertThat(sentence.tokens())
        .extracting(token -> token.lemma())
        .contains("body", "be", "find", "fighter", "strike", "shell", "house");
  }

  @Test
  void givesTheSameAnalysisTwiceAndEverySpanIsTrue() {
    String text =
        "TWENTY KILLED IN MARKET BLAST\n\npolice said the bomb went off at dawn. It was huge!";
    Analysis analysis = analyze(text);
    assertThat(analyze(text)).isEqualTo(analysis);
    for (Sentence sentence : analysis.sentences()) {
      sentence.tokens().forEach(token -> assertThat(token.span().of(text)).isEqualTo(token.text()));
      for (Phrase phrase : sentence.phrases()) {
        assertThat(phrase.start()).isLessThan(phrase.end());
        assertThat(phrase.covers(phrase.head())).isTrue();
        assertThat(phrase.governor()).isNotEqualTo(phrase.index());
      }
    }
  }
}
