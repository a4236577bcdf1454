package org.attest.actor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Actor;
import org.attest.model.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** Finds names of the directory in a line. */
final class AliasFinder {

  private final NameIndex<Entry> names;

  AliasFinder(NameIndex<Entry> names) {
    this.names = names;
  }

  /**
   * The longest name at a word.
   *
   * @param countries how often the report speaks of each country: decides between actors of one
   *     name
   */
  @Nullable Found at(Line line, int from, Map<String, Integer> countries) {
    for (NameIndex.Match<Entry> match : names.at(line, from)) {
      List<Entry> fitting =
          match.values().stream()
              .filter(entry -> !entry.needsItsCountry() || countries.containsKey(country(entry)))
              .filter(entry -> fits(entry, match, line, from))
              .toList();
      if (!fitting.isEmpty()) {
        Entry entry = chosen(fitting, countries);
        Actor actor = entry.actor();
        return new Found(
            from, from + match.length(), actor, actor.kind(), entry.rule(), entry.name());
      }
    }
    return null;
  }

  private static Entry chosen(List<Entry> entries, Map<String, Integer> countries) {
    Entry best = entries.get(0);
    for (Entry entry : entries) {
      if (entry.rule().equals("outlet") && !countries.containsKey(country(best))) {
        return entry;
      }
    }
    int most = countries.getOrDefault(country(best), 0);
    for (Entry entry : entries) {
      int count = countries.getOrDefault(country(entry), 0);
      if (count > most) {
        best = entry;
        most = count;
      }
    }
    return best;
  }

  private static String country(Entry entry) {
    String country = entry.actor().country();
    return country == null ? "" : country;
  }

  private static boolean fits(Entry entry, NameIndex.Match<Entry> match, Line line, int from) {
    if (entry.rule().equals("outlet") && match.length() == 1 && isInLongerName(line, from)) {
      return false;
    }
    if (entry.needsThe() && !line.fold(from - 1).equals("the")) {
      return false;
    }
    if (line.caseless()) {
      return !entry.isEveryday(match.key());
    }
    if (entry.isAcronym()) {
      return line.word(from).isUpper();
    }
    if (entry.isMixedAcronym()) {
      return line.word(from).text().equals(entry.name());
    }
    List<Word> written = line.words().subList(from, from + match.length());
    if (from == 0 && (isCapitalOnlyByPosition(written) || entry.isEverydayOutlet(match.key()))) {
      return false;
    }
    long content = written.stream().filter(word -> word.fold().length() > 3).count();
    long capitals =
        written.stream().filter(word -> word.fold().length() > 3 && word.isCapitalised()).count();
    boolean starts = written.get(0).isCapitalised() || isArticle(written.get(0));
    return starts
        && written.stream().anyMatch(Word::isCapitalised)
        && isCapitalised(written, capitals, Math.min(content, entry.capitals()));
  }

  /** "Savannah Liberation Front" does not speak of a paper called Liberation. */
  private static boolean isInLongerName(Line line, int at) {
    boolean before = at > 1 && line.joined(at - 1) && isName(line, at - 1);
    boolean behind = at + 1 < line.words().size() && line.joined(at) && isName(line, at + 1);
    return !line.caseless() && (before || behind);
  }

  private static boolean isName(Line line, int index) {
    return line.word(index).isCapitalised()
        && !line.word(index).isUpper()
        && line.is(index, PartOfSpeech.PROPN);
  }

  /** A short name needs all its capitals, but for a common noun at its end: "Democratic party". */
  private static boolean isCapitalised(List<Word> written, long capitals, long wanted) {
    return wanted > 2 || COMMON.contains(written.get(written.size() - 1).fold())
        ? capitals * 2 >= wanted
        : capitals >= wanted;
  }

  /** "Southern front collapses": the first word of a sentence has its capital in any case. */
  private static boolean isCapitalOnlyByPosition(List<Word> written) {
    return written.size() > 1
        && written.stream().skip(1).noneMatch(Word::isCapitalised)
        && written.stream().skip(1).anyMatch(word -> word.fold().length() > 3);
  }

  private static final Set<String> COMMON =
      Set.of(
          "party",
          "group",
          "brigade",
          "brigades",
          "movement",
          "cartel",
          "army",
          "militia",
          "network",
          "forces",
          "rebels",
          "gang",
          "coalition",
          "alliance");
  private static final Set<String> ARTICLES = Set.of("al", "ash", "as", "an", "ar", "at", "ad");

  private static boolean isArticle(Word word) {
    return ARTICLES.contains(word.fold());
  }
}
