package org.attest.actor;

import java.util.List;
import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Finds actors that are described but not named: "the gunmen", "armed settlers", "the group". */
final class DescriptionFinder {

  /** A line of {@code descriptions.tsv}: a kind, and the kinds it may point back to. */
  record Description(String kind, List<String> refers, boolean partOfName) {}

  private static final Set<String> NOT_ACTORS =
      Set.of("ethnic", "age", "working", "rock", "fire", "news", "press", "travel", "space");
  private static final Set<String> QUANTITIES =
      Set.of("more", "most", "many", "several", "few", "own", "such", "same");
  private static final int MOST_MODIFIERS = 4;

  private final NameIndex<Description> nouns = new NameIndex<>();

  DescriptionFinder() {
    for (Vocabulary.Row row : Vocabulary.load(DescriptionFinder.class, "descriptions.tsv")) {
      Description description =
          new Description(row.get("kind"), row.list("refers"), row.get("named").equals("name"));
      row.list("nouns").forEach(noun -> nouns.add(noun, description));
    }
  }

  /** The description whose head noun begins at a word; it reaches back over its modifiers. */
  @Nullable Found at(Line line, int from) {
    NameIndex.Match<Description> match = nouns.longestAt(line, from);
    if (match == null) {
      return null;
    }
    int to = from + match.length();
    if (!line.is(to - 1, PartOfSpeech.NOUN, PartOfSpeech.PROPN)
        || isModifier(line, to)
        || isBeforeAnother(line, to)) {
      return null;
    }
    int start = from;
    while (start > 0 && from - start < MOST_MODIFIERS && modifies(line, start - 1)) {
      start--;
    }
    for (int i = start; i < from; i++) {
      if (NOT_ACTORS.contains(line.fold(i))) {
        return null;
      }
    }
    String kind = match.values().get(0).kind();
    return new Found(start, to, null, kind, "description", match.key());
  }

  /** True for nouns that point back only to actors with the noun in their name. */
  boolean isPartOfName(String noun) {
    return nouns.get(noun).stream().anyMatch(Description::partOfName);
  }

  /** What a head noun may point back to; empty if it never does. */
  List<String> refersTo(String noun) {
    return nouns.get(noun).stream()
        .flatMap(description -> description.refers().stream())
        .distinct()
        .toList();
  }

  /** The kind of actor a head noun speaks of, or null. */
  @Nullable String kindOf(String noun) {
    List<Description> descriptions = nouns.get(noun);
    return descriptions.isEmpty() ? null : descriptions.get(0).kind();
  }

  /** "the extremist armed group": a describing noun before an adjective and the head. */
  private boolean isBeforeAnother(Line line, int next) {
    return line.joined(next - 1)
            && line.joined(next)
            && line.is(next, PartOfSpeech.ADJ)
            && nouns.longestAt(line, next) == null
        ? nouns.longestAt(line, next + 1) != null
        : line.joined(next - 1)
            && line.is(next, PartOfSpeech.ADJ)
            && nouns.longestAt(line, next) != null;
  }

  private static boolean isModifier(Line line, int next) {
    return line.joined(next - 1)
        && (line.is(next, PartOfSpeech.NOUN) || isProper(line, next) && isProper(line, next - 1))
        && !line.fold(next).equals("'s");
  }

  private static boolean isProper(Line line, int index) {
    return line.is(index, PartOfSpeech.PROPN) && line.word(index).isCapitalised();
  }

  private static boolean modifies(Line line, int index) {
    return line.joined(index)
        && !QUANTITIES.contains(line.fold(index))
        && (line.is(index, PartOfSpeech.ADJ, PartOfSpeech.PROPN, PartOfSpeech.NOUN)
            || line.fold(index + 1).equals("backed") && !line.fold(index).equals("the")
            || Set.of("armed", "masked", "backed", "led", "based", "suspected", "unidentified")
                .contains(line.fold(index)));
  }
}
