package org.attest.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Span;
import org.attest.model.Vocabulary;

/**
 * Cuts text into words and marks. Follows Universal Dependencies' English practice (clitics and
 * punctuation apart), but keeps hyphenated words and names whole ("al-Sham", "rebel-held"), because
 * names of the regions we read about are full of them.
 */
final class Tokenizer {
  private static final int MOST_CHARACTERS = 60;

  /** Repeated groups have an end, as each of their rounds takes the stack deeper. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<url>(?:https?://|www\\.)[^\\s<>\"”]+)"
              + "|(?<email>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+){1,60})"
              + "|(?<initials>(?:\\p{Lu}\\.){2,})"
              + "|(?<number>\\d+(?:[.,:]\\d+){0,60}(?:st|nd|rd|th|s|m|bn|k|km|kg|am|pm)?(?![\\p{L}\\d]))"
              + "|(?<word>[\\p{L}\\p{M}\\d_ʿʾʻʼ]+(?:[-‐‑'’`&][\\p{L}\\p{M}\\d_]+){0,60})"
              + "|(?<dots>\\.{2,}|…)"
              + "|(?<dashes>-{2,})"
              + "|(?<quotes>''|``)"
              + "|(?<mark>[^\\s\\p{Z}\\p{C}])");

  private static final Pattern CLITIC =
      Pattern.compile("(?i)^(?<host>.+?)(?<clitic>n['’]t|['’](?:s|re|ve|ll|d|m))$");

  private static final Set<String> ABBREVIATIONS =
      Vocabulary.load(Tokenizer.class, "abbreviations.tsv").stream()
          .map(row -> row.get("abbreviation"))
          .collect(Collectors.toUnmodifiableSet());

  /** The tokens of {@code text[from, to)} in order. */
  List<Span> tokenize(String text, int from, int to) {
    List<Span> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text).region(from, to);
    int next = from;
    while (next < to && matcher.region(next, to).find()) {
      next = add(tokens, text, matcher, to);
    }
    return tokens;
  }

  /** True for a token that ends in a full stop which is no end of a sentence by itself. */
  static boolean isAbbreviation(String token) {
    return token.length() > 1 && token.endsWith(".");
  }

  private static int add(List<Span> tokens, String text, Matcher matcher, int to) {
    int start = matcher.start();
    int end = matcher.end();
    if (matcher.group("url") != null) {
      while (end > start + 1 && ".,;:!?)".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
    }
    if (matcher.group("word") != null) {
      if (end < to && text.charAt(end) == '.' && abbreviates(text.substring(start, end))) {
        end++;
      } else {
        return addWord(tokens, text, start, end);
      }
    }
    return addPieces(tokens, start, end);
  }

  private static boolean abbreviates(String word) {
    return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static int addWord(List<Span> tokens, String text, int start, int end) {
    String word = text.substring(start, end);
    Matcher clitic = CLITIC.matcher(word);
    if (word.equalsIgnoreCase("cannot")) {
      tokens.add(new Span(start, start + 3));
      tokens.add(new Span(start + 3, end));
    } else if (word.length() <= MOST_CHARACTERS && clitic.matches()) {
      int cut = start + clitic.start("clitic");
      tokens.add(new Span(start, cut));
      tokens.add(new Span(cut, end));
    } else {
      addPieces(tokens, start, end);
    }
    return end;
  }

  /** A run of a million letters is no word: it is cut, so that no step meets an unbounded token. */
  private static int addPieces(List<Span> tokens, int start, int end) {
    for (int piece = start; piece < end; piece += 10 * MOST_CHARACTERS) {
      tokens.add(new Span(piece, Math.min(end, piece + 10 * MOST_CHARACTERS)));
    }
    return end;
  }
}
