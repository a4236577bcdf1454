package org.attest.eval.ecbplus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.eval.PlainReports;
import org.attest.link.TextMention;
import org.attest.model.Analysis;
import org.attest.model.Phrase;
import org.attest.model.Report;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.nlp.Analyzer;

/** The set's documents as reports, a sentence a paragraph, and their mentions in them. */
public final class EcbMentions {
  private final Analyzer analyzer = new Analyzer();

  /**
   * A topic's documents as reports, with the gold cluster of each mention.
   *
   * @param topics of each report, by its id: the two seminal events of a topic apart
   */
  public record Corpus(
      List<Report> reports,
      List<TextMention> mentions,
      Map<String, String> gold,
      Map<String, String> topics) {}

  /**
   * Reads a split.
   *
   * @param folder that of the set
   */
  public Corpus read(Path folder, String split) throws IOException {
    EcbReader.Read read = EcbReader.read(folder, split);
    List<Report> reports = new ArrayList<>();
    List<TextMention> mentions = new ArrayList<>();
    Map<String, String> topics = new HashMap<>();
    for (CorefDocument document : read.documents()) {
      Report report = report(document);
      reports.add(report);
      mentions.addAll(mentions(document, report));
      topics.put(report.id(), topic(document.name()));
    }
    return new Corpus(reports, mentions, read.gold(), topics);
  }

  private static String topic(String file) {
    return file.substring(0, file.indexOf('_')) + (file.contains("plus") ? " plus" : "");
  }

  static Report report(CorefDocument document) {
    StringBuilder text = new StringBuilder();
    document.sentences().forEach(tokens -> text.append(String.join(" ", tokens)).append("\n"));
    return PlainReports.named(document.name(), text.toString(), null);
  }

  List<TextMention> mentions(CorefDocument document, Report report) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (List<String> tokens : document.sentences()) {
      int end = start + String.join(" ", tokens).length();
      sentences.add(new Span(start, end));
      start = end + 1;
    }
    Map<Integer, Analysis> analyses = new HashMap<>();
    List<TextMention> mentions = new ArrayList<>();
    for (CorefDocument.Mention mention : document.mentions()) {
      List<String> tokens = document.sentences().get(mention.sentence());
      Span sentence = sentences.get(mention.sentence());
      Analysis analysis =
          analyses.computeIfAbsent(
              mention.sentence(),
              absent -> analyzer.analyze(PlainReports.of(String.join(" ", tokens))));
      int first = offset(tokens, mention.tokens().getFirst());
      int last = mention.tokens().getLast();
      mentions.add(
          new TextMention(
              mention.id(),
              report,
              sentence,
              new Span(
                  sentence.start() + first,
                  sentence.start() + offset(tokens, last) + tokens.get(last).length()),
              lemma(analysis, tokens, mention)));
    }
    return mentions;
  }

  /**
   * Of the head: the head of the first phrase whose head lies in the mention, else its last token.
   */
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
