package org.attest.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attest.model.Relation;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code relations.tsv}, its pattern taken apart; the file's head says how it is read.
 */
record RelationPattern(String rule, Relation.Kind kind, List<Element> elements) {

  /** What a pattern is made of, from left to right. */
  sealed interface Element {}

  /** One of these words or marks. */
  record OneOf(Set<String> words, boolean mayBeMissing) implements Element {}

  /** Not one of these words. At the head of a pattern: not among the words that modify the next. */
  record NoneOf(Set<String> words) implements Element {}

  /** Any one word written small; may be missing. */
  record AnyWord() implements Element {}

  /** Something between two commas, the first of them already read; may be missing. */
  record Insertion() implements Element {}

  /**
   * An end of the relation.
   *
   * @param type group, party, name, person, place, acronym or its
   * @param endings of a hyphenated word ("based" of "Sirte-based"); empty for whole words
   * @param isList several ends, joined by commas and "and"
   */
  record Slot(boolean isSubject, String type, Set<String> endings, boolean isList)
      implements Element {}

  static RelationPattern of(Vocabulary.Row row) {
    List<Element> elements = new ArrayList<>();
    for (String part : row.get("pattern").split(" ")) {
      elements.add(element(part));
    }
    String kind = row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_');
    return new RelationPattern(row.get("rule"), Relation.Kind.valueOf(kind), List.copyOf(elements));
  }

  private static Element element(String part) {
    if (part.equals("[*]")) {
      return new AnyWord();
    }
    if (part.equals("[...]")) {
      return new Insertion();
    }
    if (part.startsWith("!")) {
      return new NoneOf(words(part.substring(1)));
    }
    if (part.startsWith("[")) {
      return new OneOf(words(part.substring(1, part.length() - 1)), true);
    }
    if (part.startsWith("S:") || part.startsWith("O:") || part.startsWith("S+:")) {
      String type = part.substring(part.indexOf(':') + 1);
      int hyphen = type.indexOf('-');
      return new Slot(
          part.startsWith("S"),
          hyphen < 0 ? type : type.substring(0, hyphen),
          hyphen < 0 ? Set.of() : words(type.substring(hyphen + 1)),
          part.startsWith("S+"));
    }
    return new OneOf(words(part), false);
  }

  private static Set<String> words(String alternatives) {
    return Set.of(alternatives.split("/"));
  }

  /** The words of which a sentence must hold one for the pattern to match; null if it has none. */
  @Nullable Set<String> needed() {
    for (Element element : elements) {
      if (element instanceof OneOf one
          && !one.mayBeMissing()
          && one.words().stream().anyMatch(word -> Character.isLetter(word.charAt(0)))) {
        return one.words();
      }
    }
    return null;
  }
}
