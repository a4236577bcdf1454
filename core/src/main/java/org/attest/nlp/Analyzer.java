package org.attest.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attest.model.Analysis;
import org.attest.model.Credit;
import org.attest.model.Report;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;

/**
 * Turns a report into sentences, tokens with parts of speech and lemmas, and phrases with their
 * relations. Paragraphs that hold nothing but a credit, and the dateline, are left out.
 *
 * <p>Safe for use by several threads. The same text gives the same analysis on every machine.
 */
public final class Analyzer implements NlpEngine {
  static final Lemmatizer LEMMATIZER = new Lemmatizer();

  private final SyntaxModel syntax = SyntaxModel.shipped();
  private final Tokenizer tokenizer = new Tokenizer();

  @Override
  public Analysis analyze(Report report) {
    String text = report.text();
    SentenceSplitter splitter = new SentenceSplitter(text, SentenceSplitter.CaseStyle.of(text));
    List<Sentence> sentences = new ArrayList<>();
    List<Span> quotes = new ArrayList<>();
    int number = 0;
    for (Span paragraph : paragraphs(text)) {
      Span body = withoutDateline(report, paragraph);
      if (isCredit(report, body)) {
        continue;
      }
      quotes.addAll(Quotes.in(text, body));
      for (List<Span> tokens : splitter.split(tokenizer.tokenize(text, body.start(), body.end()))) {
        sentences.add(sentence(report, tokens, sentences.size(), number));
      }
      number++;
    }
    return new Analysis(report, sentences, quotes);
  }

  private static List<Span> paragraphs(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        paragraphs.add(new Span(start, end));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  private static Span withoutDateline(Report report, Span paragraph) {
    Span dateline = report.dateline();
    return dateline != null && paragraph.contains(dateline)
        ? new Span(dateline.end(), paragraph.end())
        : paragraph;
  }

  /** True if nothing but marks is left of the paragraph when its credits are taken out. */
  private static boolean isCredit(Report report, Span paragraph) {
    StringBuilder rest = new StringBuilder(paragraph.of(report.text()));
    boolean credited = false;
    for (Credit credit : report.credits()) {
      if (paragraph.contains(credit.span())) {
        credited = true;
        blank(rest, paragraph, credit.span());
        Span cue = credit.cueSpan();
        if (cue != null && paragraph.contains(cue)) {
          blank(rest, paragraph, cue);
        }
      }
    }
    return credited && rest.chars().noneMatch(Character::isLetterOrDigit);
  }

  private static void blank(StringBuilder rest, Span paragraph, Span gone) {
    for (int i = gone.start(); i < gone.end(); i++) {
      rest.setCharAt(i - paragraph.start(), ' ');
    }
  }

  private Sentence sentence(Report report, List<Span> spans, int index, int paragraph) {
    String text = report.text();
    List<String> words = spans.stream().map(span -> span.of(text)).toList();
    SyntaxTree tree = syntax.parse(words);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      tokens.add(
          new Token(
              i,
              spans.get(i),
              words.get(i),
              words.get(i).toLowerCase(Locale.ROOT),
              LEMMATIZER.lemma(words.get(i), tree.tag(i)),
              PartsOfSpeech.of(tree, i)));
    }
    Span span = new Span(spans.getFirst().start(), spans.getLast().end());
    Span title = report.titleSpan();
    Sentence.Kind kind =
        title != null && title.overlaps(span) ? Sentence.Kind.TITLE : Sentence.Kind.BODY;
    return new Sentence(index, paragraph, kind, span, tokens, new PhraseBuilder(tree).build());
  }
}
