package org.attest.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attest.model.Sentence;
import org.attest.model.Token;

/** A sentence as the words that triggers and their conditions are read from. */
final class TriggerText {
  private static final Set<String> LEFT_OUT =
      Set.of("-", "‐", "‑", "\"", "“", "”", "'", "‘", "’", "``", "''", "«", "»");

  private static final Set<String> BORDERS =
      Set.of(
          ";",
          ":",
          "—",
          "–",
          "--",
          "while",
          "but",
          "although",
          "though",
          "whereas",
          "because",
          "unless",
          "until");

  private final Sentence sentence;
  private final List<TriggerWord> words;
  private final int[] firstWordOfToken;

  private TriggerText(Sentence sentence, List<TriggerWord> words, int[] firstWordOfToken) {
    this.sentence = sentence;
    this.words = words;
    this.firstWordOfToken = firstWordOfToken;
  }

  static TriggerText of(Sentence sentence, WordClasses classes) {
    List<Token> tokens = new ArrayList<>();
    List<String> lowers = new ArrayList<>();
    List<Boolean> joined = new ArrayList<>();
    int[] first = new int[sentence.tokens().size()];
    boolean tied = false;
    for (Token token : sentence.tokens()) {
      first[token.index()] = lowers.size();
      if (LEFT_OUT.contains(token.text())) {
        tied = isHyphen(token) && touchesBefore(sentence, token);
        continue;
      }
      for (String part : parts(token)) {
        tokens.add(token);
        lowers.add(part);
        joined.add(tied);
        tied = true;
      }
      tied = false;
    }
    List<Set<String>> wordClasses = classes.classify(lowers);
    List<TriggerWord> words = new ArrayList<>();
    for (int i = 0; i < lowers.size(); i++) {
      words.add(new TriggerWord(tokens.get(i), lowers.get(i), joined.get(i), wordClasses.get(i)));
    }
    return new TriggerText(sentence, List.copyOf(words), first);
  }

  private static boolean isHyphen(Token token) {
    return token.text().equals("-") || token.text().equals("‐") || token.text().equals("‑");
  }

  private static boolean touchesBefore(Sentence sentence, Token token) {
    return token.index() > 0
        && sentence.token(token.index() - 1).span().end() == token.span().start();
  }

  private static List<String> parts(Token token) {
    String lower = token.lower();
    if (!lower.contains("-") || lower.length() < 3) {
      return List.of(lower);
    }
    List<String> parts = List.of(lower.split("-+")).stream().filter(p -> !p.isEmpty()).toList();
    return parts.isEmpty() ? List.of(lower) : parts;
  }

  Sentence sentence() {
    return sentence;
  }

  List<TriggerWord> words() {
    return words;
  }

  TriggerWord word(int at) {
    return words.get(at);
  }

  /** True if there is a word at that position. */
  boolean has(int at) {
    return 0 <= at && at < words.size();
  }

  /** The first word that a token gives, or the next one where it gives none. */
  int positionOf(Token token) {
    return firstWordOfToken[token.index()];
  }

  /** The first position of the clause that holds a word. */
  int clauseStart(int at) {
    int from = at;
    while (from > 0 && !isBorder(from - 1)) {
      from--;
    }
    return from;
  }

  /** One past the last position of the clause that holds a word. */
  int clauseEnd(int at) {
    int to = at + 1;
    while (to < words.size() && !isBorder(to)) {
      to++;
    }
    return to;
  }

  private boolean isBorder(int at) {
    return BORDERS.contains(words.get(at).lower());
  }
}
