package org.attest.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.attest.model.Analysis;
import org.attest.model.PartOfSpeech;
import org.attest.model.Report;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;

/** Turns a report into sentences, tokens, tags and lemmas with OpenNLP's models for English. */
public final class Analyzer {
  private final SentenceDetectorME sentences;
  private final TokenizerME tokenizer;
  private final POSTaggerME tagger;
  private final LemmatizerME lemmatizer;

  public Analyzer() {
    try {
      sentences = new SentenceDetectorME(new SentenceModel(open("sentence")));
      tokenizer = new TokenizerME(new TokenizerModel(open("tokens")));
      tagger = new POSTaggerME(new POSModel(open("pos")), POSTagFormat.UD);
      lemmatizer = new LemmatizerME(new LemmatizerModel(open("lemmas")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String kind) {
    String name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
    InputStream stream = Analyzer.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("model not on the class path: " + name);
    }
    return stream;
  }

  public Analysis analyze(Report report) {
    List<Sentence> result = new ArrayList<>();
    String text = report.text();
    for (opennlp.tools.util.Span sentence : sentences.sentPosDetect(text)) {
      String words = text.substring(sentence.getStart(), sentence.getEnd());
      opennlp.tools.util.Span[] spans = tokenizer.tokenizePos(words);
      String[] tokens = opennlp.tools.util.Span.spansToStrings(spans, words);
      String[] tags = tagger.tag(tokens);
      String[] lemmas = lemmatizer.lemmatize(tokens, tags);
      List<Token> out = new ArrayList<>();
      for (int i = 0; i < tokens.length; i++) {
        out.add(
            new Token(
                i,
                new Span(
                    sentence.getStart() + spans[i].getStart(),
                    sentence.getStart() + spans[i].getEnd()),
                tokens[i],
                tokens[i].toLowerCase(Locale.ROOT),
                lemmas[i].toLowerCase(Locale.ROOT),
                PartOfSpeech.of(tags[i])));
      }
      result.add(
          new Sentence(
              result.size(),
              0,
              Sentence.Kind.BODY,
              new Span(sentence.getStart(), sentence.getEnd()),
              out,
              List.of()));
    }
    return new Analysis(report, result, List.of());
  }
}
