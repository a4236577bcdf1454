package org.attest.eval.ecbplus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.eval.PlainReports;
import org.attest.model.Analysis;
import org.attest.model.Phrase;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.nlp.Analyzer;

/**
 * The plain baseline, "same lemma": mentions whose heads have the same lemma are one event, in
 * whatever document. The head is the head of the first phrase whose head lies in the mention, else
 * the mention's last token.
 */
final class SameLemma implements MentionClusterer {
  private final Analyzer analyzer = new Analyzer();

  @Override
  public Map<String, String> clusters(List<CorefDocument> documents) {
    Map<String, String> clusters = new HashMap<>();
    for (CorefDocument document : documents) {
      Map<Integer, Analysis> analyses = new HashMap<>();
      for (CorefDocument.Mention mention : document.mentions()) {
        List<String> tokens = document.sentences().get(mention.sentence());
        Analysis analysis =
            analyses.computeIfAbsent(
                mention.sentence(),
                absent -> analyzer.analyze(PlainReports.of(String.join(" ", tokens))));
        clusters.put(mention.id(), lemma(analysis, tokens, mention));
      }
    }
    return clusters;
  }

  private static String lemma(
      Analysis analysis, List<String> tokens, CorefDocument.Mention mention) {
    int last = offset(tokens, mention.tokens().getLast());
    String lemma = tokens.get(mention.tokens().getLast());
    for (Sentence sentence : analysis.sentences()) {
      for (Phrase phrase : sentence.phrases()) {
        Token head = sentence.head(phrase);
        if (mention.tokens().stream().anyMatch(t -> head.span().contains(offset(tokens, t)))) {
          return head.lemma();
        }
      }
      for (Token token : sentence.tokens()) {
        if (token.span().contains(last)) {
          lemma = token.lemma();
        }
      }
    }
    return lemma;
  }

  /** Where a token starts in the sentence joined by blanks. */
  private static int offset(List<String> tokens, int position) {
    return tokens.subList(0, position).stream().mapToInt(token -> token.length() + 1).sum();
  }
}
