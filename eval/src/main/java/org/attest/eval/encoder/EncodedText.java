package org.attest.eval.encoder;

import java.util.ArrayList;
import java.util.List;
import org.attest.eval.PlainReports;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.nlp.Analyzer;
import org.attest.nlp.encoder.Encoder;
import org.attest.nlp.encoder.Encoding;
import org.attest.pipeline.SharedEncoder;

/**
 * A text with what the encoder says of its words.
 *
 * @param words where each word stands in the text, counted over all sentences
 * @param parts how each word is tagged
 */
public record EncodedText(
    String text, List<Span> words, List<PartOfSpeech> parts, Encoding encoding) {
  private static final Analyzer ANALYZER = new Analyzer();

  public EncodedText {
    words = List.copyOf(words);
    parts = List.copyOf(parts);
  }

  /** Cuts a text as the product does and reads it. */
  public static EncodedText of(String text) {
    List<Sentence> sentences = ANALYZER.analyze(PlainReports.of(text)).sentences();
    List<Span> words = new ArrayList<>();
    List<PartOfSpeech> parts = new ArrayList<>();
    List<List<String>> tokens = new ArrayList<>();
    for (Sentence sentence : sentences) {
      tokens.add(sentence.tokens().stream().map(Token::text).toList());
      sentence.tokens().forEach(token -> words.add(token.span()));
      sentence.tokens().forEach(token -> parts.add(token.pos()));
    }
    return new EncodedText(text, words, parts, encoder().encode(tokens));
  }

  /**
   * The encoder of this process.
   *
   * @throws IllegalStateException if it does not run here; says why
   */
  public static Encoder encoder() {
    Encoder.Loaded loaded = SharedEncoder.get();
    Encoder encoder = loaded.encoder();
    if (encoder == null) {
      throw new IllegalStateException("no encoder: " + loaded.missing());
    }
    return encoder;
  }

  /** True where the encoder runs and is not switched off. */
  public static boolean isAvailable() {
    return SharedEncoder.get().encoder() != null;
  }

  /** The characters of words {@code [from, to)}. */
  public Span span(int from, int to) {
    return new Span(words.get(from).start(), words.get(to - 1).end());
  }

  /** The end, exclusive, of the sentence of a word. */
  public int endOfSentence(int word) {
    int sentence = 0;
    while (encoding.end(sentence) <= word) {
      sentence++;
    }
    return encoding.end(sentence);
  }

  public String words(Encoding.Labelled found) {
    return span(found.from(), found.to()).of(text);
  }
}
