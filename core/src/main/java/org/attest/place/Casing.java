package org.attest.place;

import org.attest.model.Sentence;
import org.attest.model.Token;

/** How a sentence uses capitals: only in {@link #MIXED} do they tell a name. */
enum Casing {
  MIXED,
  UPPER,
  LOWER;

  static Casing of(Sentence sentence, String text) {
    int upper = 0;
    int lower = 0;
    for (int i = sentence.span().start(); i < sentence.span().end(); i++) {
      char c = text.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
    }
    if (upper == 0) {
      return LOWER;
    }
    return upper > 4 * lower && sentence.span().length() > 12 ? UPPER : MIXED;
  }

  /** True of a headline In Which Most Words Are Capitalised. */
  static boolean isTitleCase(Sentence sentence) {
    long words = sentence.tokens().stream().filter(t -> t.text().length() > 3).count();
    long capitals =
        sentence.tokens().stream()
            .map(Token::text)
            .filter(t -> t.length() > 3 && Character.isUpperCase(t.charAt(0)))
            .count();
    return words >= 4 && capitals * 10 >= words * 8;
  }
}
