package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentences of a text, in lower case, and where words stand in them. */
final class Passages {
  private static final Pattern SENTENCE =
      Pattern.compile("(?:[^.?!\\n]|(?<=\\b\\p{L})\\.|\\.(?=\\d))+[.?!\\n]*");

  private final List<String> sentences;

  Passages(String text) {
    sentences =
        SENTENCE
            .matcher(text.toLowerCase(Locale.ROOT))
            .results()
            .map(found -> found.group().replaceAll("\\s+", " "))
            .toList();
  }

  /** Words in a sentence. */
  record Passage(String sentence, int start, int end) {
    String before() {
      return sentence.substring(0, start);
    }

    String after() {
      return sentence.substring(end);
    }
  }

  /** Where whole words stand, in text order. */
  List<Passage> with(String words) {
    Pattern wanted = whole(words);
    List<Passage> passages = new ArrayList<>();
    for (String sentence : sentences) {
      Matcher matcher = wanted.matcher(sentence);
      while (matcher.find()) {
        passages.add(new Passage(sentence, matcher.start(), matcher.end()));
      }
    }
    return passages;
  }

  /** Matches the words where no letter or digit touches them. */
  static Pattern whole(String words) {
    String plain = words.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(plain) + "(?![\\p{L}\\p{N}])");
  }

  /**
   * What the nearest of some words in the sentences with others means; of two that overlap, the
   * longer.
   *
   * @param most most characters between the two
   * @return null if none stands near
   */
  @Nullable String nearest(String words, Map<Pattern, String> meanings, int most) {
    String best = null;
    int nearest = most + 1;
    int longest = 0;
    for (Passage passage : with(words)) {
      for (Map.Entry<Pattern, String> meaning : meanings.entrySet()) {
        Matcher matcher = meaning.getKey().matcher(passage.sentence());
        while (matcher.find()) {
          int distance = Math.max(matcher.start() - passage.end(), passage.start() - matcher.end());
          int length = matcher.end() - matcher.start();
          boolean inside = distance < 0;
          if (!inside && (distance < nearest || distance == nearest && length > longest)) {
            nearest = distance;
            longest = length;
            best = meaning.getValue();
          }
        }
      }
    }
    return best;
  }
}
