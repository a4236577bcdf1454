package org.attest.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attest.model.PartOfSpeech;

/**
 * The words of a lexicon entry. Written as lemmas separated by spaces; {@code a/b} is either,
 * {@code =form} this form only, {@code <class>} any word of a class, {@code ...} a gap of up to six
 * words within the clause; {@code *} before a word makes it the head (else the first word of a
 * verb, the last of anything else). An article or possessive may always stand between two words.
 *
 * @param head position of the head among the elements
 */
record TriggerPattern(List<Element> elements, int head) {
  private static final int LONGEST_GAP = 6;
  private static final Set<String> PARTICLES =
      Set.of(
          "of", "for", "from", "to", "against", "on", "in", "by", "up", "out", "down", "off",
          "with", "between");

  /**
   * One word of a pattern.
   *
   * @param forms the forms it takes, empty for a class
   * @param wordClass the class, empty for words
   * @param afterGap a gap may stand before it
   */
  record Element(Set<String> forms, String wordClass, boolean afterGap) {
    boolean takes(TriggerWord word) {
      return wordClass.isEmpty() ? forms.contains(word.lower()) : word.isIn(wordClass);
    }
  }

  static TriggerPattern parse(String phrase, PartOfSpeech pos, TriggerForms forms) {
    List<Element> elements = new ArrayList<>();
    int marked = -1;
    boolean gap = false;
    for (String word : split(phrase)) {
      if (word.equals("...")) {
        gap = true;
        continue;
      }
      if (word.startsWith("*")) {
        marked = elements.size();
        word = word.substring(1);
      }
      elements.add(element(word, gap, forms));
      gap = false;
    }
    int byRule = pos == PartOfSpeech.VERB ? 0 : headOfNoun(elements);
    return new TriggerPattern(List.copyOf(elements), marked < 0 ? byRule : marked);
  }

  /** The words of a phrase; hyphens part them as they do in a text. */
  static List<String> split(String phrase) {
    List<String> words = new ArrayList<>();
    for (String word : phrase.split(" ")) {
      words.addAll(word.contains("<") ? List.of(word) : List.of(word.split("-")));
    }
    return words;
  }

  private static int headOfNoun(List<Element> elements) {
    for (int i = 1; i < elements.size(); i++) {
      if (!Collections.disjoint(elements.get(i).forms(), PARTICLES)) {
        return i - 1;
      }
    }
    return elements.size() - 1;
  }

  private static Element element(String word, boolean afterGap, TriggerForms forms) {
    if (word.startsWith("<")) {
      return new Element(Set.of(), word.substring(1, word.length() - 1), afterGap);
    }
    Set<String> all = new LinkedHashSet<>();
    Arrays.stream(word.split("/"))
        .forEach(
            each -> {
              if (each.startsWith("=")) {
                all.add(each.substring(1));
              } else {
                all.addAll(forms.any(each));
              }
            });
    return new Element(all, "", afterGap);
  }

  /** The forms under which the head is looked up; empty if the head is a class. */
  Set<String> headForms() {
    return elements.get(head).forms();
  }

  /**
   * Where the pattern stands with its head at a word.
   *
   * @return positions of the matched words in pattern order; empty if it does not stand there
   */
  List<Integer> match(List<TriggerWord> words, int at) {
    if (!elements.get(head).takes(words.get(at))) {
      return List.of();
    }
    List<Integer> found = new ArrayList<>(List.of(at));
    int position = at;
    for (int i = head + 1; i < elements.size(); i++) {
      position = next(words, position, 1, elements.get(i), elements.get(i).afterGap());
      if (position < 0) {
        return List.of();
      }
      found.add(position);
    }
    position = at;
    for (int i = head - 1; i >= 0; i--) {
      position = next(words, position, -1, elements.get(i), elements.get(i + 1).afterGap());
      if (position < 0) {
        return List.of();
      }
      found.add(0, position);
    }
    return List.copyOf(found);
  }

  private static int next(
      List<TriggerWord> words, int from, int step, Element element, boolean gap) {
    int reach = gap ? LONGEST_GAP + 1 : 2;
    for (int distance = 1; distance <= reach; distance++) {
      int at = from + step * distance;
      if (at < 0 || at >= words.size()) {
        return -1;
      }
      TriggerWord word = words.get(at);
      if (element.takes(word)) {
        return at;
      }
      boolean mayPass = gap ? !word.is(PartOfSpeech.PUNCT) : isArticle(word);
      if (!mayPass) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isArticle(TriggerWord word) {
    return word.is(PartOfSpeech.DET)
        || Set.of("a", "an", "the", "his", "her", "its", "their", "'s").contains(word.lower());
  }
}
