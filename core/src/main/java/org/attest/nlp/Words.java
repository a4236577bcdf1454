package org.attest.nlp;

import java.util.List;
import java.util.Locale;

/**
 * What tagger and parser see of the words of a sentence: hashes of normalised forms, affixes and
 * shapes. Capitals count only where the sentence uses them as signs, so that headlines and texts
 * all in capitals or all in small letters are read as well as others.
 */
final class Words {
  static final int NONE = 0x5bd1e995;

  private final int[] forms;
  private final int[] suffixes3;
  private final int[] suffixes2;
  private final int[] suffixes1;
  private final int[] prefixes;
  private final int[] shapes;

  Words(List<String> tokens) {
    int n = tokens.size();
    forms = new int[n];
    suffixes3 = new int[n];
    suffixes2 = new int[n];
    suffixes1 = new int[n];
    prefixes = new int[n];
    shapes = new int[n];
    boolean cased = usesCapitalsAsSigns(tokens);
    for (int i = 0; i < n; i++) {
      String form = normal(tokens.get(i));
      forms[i] = form.hashCode();
      suffixes3[i] = tail(form, 3);
      suffixes2[i] = tail(form, 2);
      suffixes1[i] = tail(form, 1);
      prefixes[i] = form.substring(0, Math.min(2, form.length())).hashCode();
      shapes[i] = shape(tokens.get(i), cased && i > 0);
    }
  }

  int size() {
    return forms.length;
  }

  int form(int i) {
    return at(forms, i);
  }

  int suffix3(int i) {
    return at(suffixes3, i);
  }

  int suffix2(int i) {
    return at(suffixes2, i);
  }

  int suffix1(int i) {
    return at(suffixes1, i);
  }

  int prefix(int i) {
    return at(prefixes, i);
  }

  int shape(int i) {
    return at(shapes, i);
  }

  private static int at(int[] values, int i) {
    return i < 0 ? NONE : i >= values.length ? NONE + 1 : values[i];
  }

  private static int tail(String form, int length) {
    return form.substring(Math.max(0, form.length() - length)).hashCode();
  }

  /** Lower case, digits as 0, quotation marks and dashes in one form each. */
  static String normal(String token) {
    StringBuilder out = new StringBuilder(token.length());
    String lower = token.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      out.append(
          switch (c) {
            case '’', '‘', 'ʼ' -> '\'';
            case '“', '”', '«', '»' -> '"';
            case '–', '—', '‐', '‑' -> '-';
            default -> Character.isDigit(c) ? '0' : c;
          });
    }
    String form = out.toString();
    return form.equals("''") || form.equals("``") ? "\"" : form.equals("--") ? "-" : form;
  }

  private static int shape(String token, boolean cased) {
    char first = token.charAt(0);
    if (Character.isDigit(first)) {
      return 1;
    }
    if (!Character.isLetter(first)) {
      return 2;
    }
    int hyphen = token.indexOf('-') > 0 ? 16 : 0;
    if (!cased) {
      return 3 + hyphen;
    }
    boolean allUpper = token.length() > 1 && token.equals(token.toUpperCase(Locale.ROOT));
    return (allUpper ? 4 : Character.isUpperCase(first) ? 5 : 6) + hyphen;
  }

  /** False for sentences all in small letters or capitals, and for headlines in title case. */
  private static boolean usesCapitalsAsSigns(List<String> tokens) {
    int words = 0;
    int capitals = 0;
    int small = 0;
    for (String token : tokens) {
      if (token.length() > 3 && Character.isLetter(token.charAt(0))) {
        words++;
        capitals += Character.isUpperCase(token.charAt(0)) ? 1 : 0;
        small += Character.isLowerCase(token.charAt(0)) ? 1 : 0;
      }
    }
    return words == 0 || (small > 0 && capitals > 0 && capitals * 10 < words * 8);
  }
}
