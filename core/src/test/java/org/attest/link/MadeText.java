package org.attest.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of random words of a small vocabulary, so that short runs meet by chance now and then. */
final class MadeText {
  private static final String SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo zu";

  private MadeText() {}

  /** So many paragraphs of thirty words. */
  static List<String> paragraphs(Random random, int number) {
    String[] syllables = SYLLABLES.split(" ");
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      StringBuilder paragraph = new StringBuilder();
      for (int word = 0; word < 30; word++) {
        paragraph
            .append(word == 0 ? "" : word % 10 == 0 ? ". " : " ")
            .append(syllables[random.nextInt(syllables.length)])
            .append(syllables[random.nextInt(syllables.length)]);
      }
      paragraphs.add(paragraph + ".");
    }
    return paragraphs;
  }

  static String text(List<String> paragraphs) {
    return String.join("\n\n", paragraphs);
  }
}
