package org.attest.nlp.encoder;

import java.util.Arrays;
import java.util.List;
import org.attest.model.Phrase;
import org.attest.model.Sentence;
import org.attest.model.Token;

/**
 * The words of a run of sentences, counted over all of them, with what is known of each: lemma,
 * part of speech, phrase, quotation marks, and what the encoder says of it as part of a saying.
 */
final class RunWords {
  private static final int NONE = -1;
  private static final int BEYOND = -2;

  /** How a word stands to quotation marks. */
  enum Quoted {
    OUT,
    IN,
    OPENS,
    CLOSES
  }

  private final Encoding encoding;
  private final List<Sentence> sentences;
  private final int size;
  private final int[] sentenceOf;
  private final Token[] tokens;
  private final int[] lemmas;
  private final int[] forms;
  private final int[] starts;
  private final int[] ends;
  private final int[] heads;
  private final int[] governors;
  private final int[] relations;
  private final Quoted[] quoted;
  private final float[][] scores;

  RunWords(Encoding encoding, List<Sentence> sentences) {
    this.encoding = encoding;
    this.sentences = sentences;
    size = encoding.words();
    sentenceOf = new int[size];
    tokens = new Token[size];
    lemmas = new int[size];
    forms = new int[size];
    starts = filled();
    ends = filled();
    heads = filled();
    governors = filled();
    relations = filled();
    quoted = new Quoted[size];
    scores = new float[size][];
    for (int i = 0; i < sentences.size(); i++) {
      readWords(i);
      readPhrases(i);
    }
    readQuotes();
  }

  private int[] filled() {
    int[] values = new int[size];
    Arrays.fill(values, NONE);
    return values;
  }

  private void readWords(int sentence) {
    int start = encoding.start(sentence);
    for (Token token : sentences.get(sentence).tokens()) {
      int word = start + token.index();
      sentenceOf[word] = sentence;
      tokens[word] = token;
      lemmas[word] = token.lemma().hashCode();
      forms[word] = token.lower().hashCode();
      scores[word] = encoding.scores("attribution", word);
    }
  }

  private void readPhrases(int sentence) {
    int first = encoding.start(sentence);
    List<Phrase> phrases = sentences.get(sentence).phrases();
    for (int i = phrases.size() - 1; i >= 0; i--) { // of two that cover a word, the first
      Phrase phrase = phrases.get(i);
      for (int word = first + phrase.start(); word < first + phrase.end(); word++) {
        starts[word] = first + phrase.start();
        ends[word] = first + phrase.end();
        heads[word] = first + phrase.head();
        governors[word] =
            phrase.governor() < 0 ? NONE : first + phrases.get(phrase.governor()).head();
        relations[word] = phrase.relation().ordinal();
      }
    }
  }

  private void readQuotes() {
    boolean open = false;
    for (int word = 0; word < size; word++) {
      if (word > 0 && paragraph(word) != paragraph(word - 1)) {
        open = false;
      }
      String form = tokens[word].lower();
      boolean straight = form.equals("\"");
      if (form.equals("“") || form.equals("``") || straight && !open) {
        quoted[word] = Quoted.OPENS;
        open = true;
      } else if (form.equals("”") || form.equals("''") || straight) {
        quoted[word] = Quoted.CLOSES;
        open = false;
      } else {
        quoted[word] = open ? Quoted.IN : Quoted.OUT;
      }
    }
  }

  int size() {
    return size;
  }

  Encoding encoding() {
    return encoding;
  }

  int sentence(int word) {
    return sentenceOf[word];
  }

  int sentences() {
    return sentences.size();
  }

  int paragraph(int word) {
    return sentences.get(sentenceOf[word]).paragraph();
  }

  int lemma(int word) {
    return lemmas[word];
  }

  /** A number for the lemma; for a word outside {@code [from, to)}, one for its side. */
  int lemma(int word, int from, int to) {
    return word < from ? NONE : word >= to ? BEYOND : lemmas[word];
  }

  int form(int word) {
    return forms[word];
  }

  int tag(int word) {
    return tokens[word].pos().ordinal();
  }

  /** As {@link #lemma(int, int, int)} for the part of speech. */
  int tag(int word, int from, int to) {
    return word < from ? NONE : word >= to ? BEYOND : tag(word);
  }

  /** First word of its phrase, or -1. */
  int phraseStart(int word) {
    return starts[word];
  }

  /** One past the last word of its phrase, or -1. */
  int phraseEnd(int word) {
    return ends[word];
  }

  /** Head of its phrase, or -1. */
  int phraseHead(int word) {
    return heads[word];
  }

  /** Head of the phrase that its phrase hangs on, or -1. */
  int governor(int word) {
    return governors[word];
  }

  /** How its phrase hangs there: the number of a {@link Phrase.Relation}, or -1. */
  int relation(int word) {
    return relations[word];
  }

  Quoted quoted(int word) {
    return quoted[word];
  }

  /** The encoder's scores of the labels of the head {@code attribution}. */
  float[] scores(int word) {
    return scores[word];
  }

  /** Cuts a number into steps, at most {@code most} on either side of 0. */
  static int grade(double value, double step, int most) {
    return Math.max(-most, Math.min(most, (int) Math.floor(value / step)));
  }

  static int flags(boolean... flags) {
    int bits = 0;
    for (boolean flag : flags) {
      bits = bits << 1 | (flag ? 1 : 0);
    }
    return bits;
  }
}
