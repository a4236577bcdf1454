package org.attest.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.Sentence;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds the actors and outlets of a report: by name, by state and force, by office, by metonym, by
 * an acronym the report itself introduces, by description, and by definite descriptions that point
 * back.
 *
 * <p>Mentions come in text order and do not overlap. {@link ActorMention#rule()} is one of alias,
 * former-name, outlet, demonym-and-force, office, metonym, acronym-said-in-text, description,
 * coreference. A description that could point to several actors alike stays unresolved.
 * Thread-safe.
 */
public final class ActorReader {

  private final AliasFinder aliases;
  private final StateFinder stateFinder;
  private final StateLexicon states;
  private final DescriptionFinder descriptions = new DescriptionFinder();
  private final NameIndex<String> holders = new NameIndex<>();

  /**
   * A reader over a directory.
   *
   * @param directory the actors and outlets that are known
   */
  public ActorReader(ActorDirectory directory) {
    aliases = new AliasFinder(directory.names());
    states = directory.states();
    stateFinder = new StateFinder(states);
    for (Vocabulary.Row row : Vocabulary.load(ActorReader.class, "holders.tsv")) {
      row.list("nouns").forEach(noun -> holders.add(noun, row.get("rule")));
    }
  }

  /** The mentions of a report in text order. */
  public List<ActorMention> read(Analysis analysis) {
    List<Line> lines =
        analysis.sentences().stream().map(sentence -> Line.of(analysis, sentence)).toList();
    Map<String, Integer> countries = countries(lines);
    SaidAcronyms acronyms = new SaidAcronyms(descriptions);
    for (Line line : lines) {
      acronyms.learn(line, scan(line, countries, null));
    }
    Coreference coreference = new Coreference(descriptions);
    List<ActorMention> mentions = new ArrayList<>();
    for (Line line : lines) {
      Sentence sentence = line.sentence();
      for (Found found : coreference.resolve(line, scan(line, countries, acronyms))) {
        mentions.add(
            new ActorMention(
                sentence.index(),
                line.span(found.from(), found.to()),
                found.actor(),
                found.kind(),
                found.rule(),
                found.detail()));
      }
    }
    return List.copyOf(mentions);
  }

  private Map<String, Integer> countries(List<Line> lines) {
    Map<String, Integer> counts = new HashMap<>();
    for (Line line : lines) {
      for (int i = 0; i < line.size(); i++) {
        NameIndex.Match<StateWord> match = states.stateWords().longestAt(line, i);
        if (match != null) {
          counts.merge(match.values().get(0).state().iso(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private List<Found> scan(
      Line line, Map<String, Integer> countries, @Nullable SaidAcronyms acronyms) {
    List<Found> all = new ArrayList<>();
    int taken = 0;
    for (int i = 0; i < line.size(); i++) {
      Found best = named(line, i, countries, acronyms);
      if (best == null) {
        best = descriptions.at(line, i);
      }
      if (best == null) {
        continue;
      }
      best = withoutTaken(best, taken, all);
      if (best != null) {
        all.add(best);
        taken = best.to();
        i = taken - 1;
      }
    }
    return all;
  }

  /**
   * A description reaches back; where it meets a people ("Syrian" of "Syrian rebels") it takes that
   * in, where it meets a name it stays behind it.
   */
  private static @Nullable Found withoutTaken(Found found, int taken, List<Found> all) {
    if (found.from() >= taken) {
      return found;
    }
    Found last = all.get(all.size() - 1);
    if (last.kind().equals("population") || last.kind().equals("state")) {
      if (last.from() >= found.from()) {
        all.remove(all.size() - 1);
        return found;
      }
    }
    return taken < found.to()
        ? new Found(taken, found.to(), found.actor(), found.kind(), found.rule(), found.detail())
        : null;
  }

  private @Nullable Found named(
      Line line, int from, Map<String, Integer> countries, @Nullable SaidAcronyms acronyms) {
    Found said = acronyms == null ? null : acronyms.at(line, from);
    Found alias = said != null ? said : aliases.at(line, from, countries);
    Found state = stateFinder.at(line, from);
    if (alias != null && (state == null || outweighs(line, alias, state))) {
      return withHolder(line, alias);
    }
    return state == null ? null : withHolder(line, state);
  }

  /** Of two readings of the same words, a last word written small speaks for the common noun. */
  private static boolean outweighs(Line line, Found alias, Found state) {
    if (alias.length() != state.length()) {
      return alias.length() > state.length();
    }
    return alias.length() == 1 || line.caseless() || line.word(alias.to() - 1).isCapitalised();
  }

  private Found withHolder(Line line, Found found) {
    if (found.rule().equals("office")
        || List.of("state", "population", "person").contains(found.kind())) {
      return found;
    }
    int at = found.to();
    if (line.fold(at).equals("'s")) {
      at++;
    }
    if (at >= line.size() || !line.joined(at - 1)) {
      return found;
    }
    NameIndex.Match<String> match = holders.longestAt(line, at);
    if (match == null) {
      return found;
    }
    String rule = match.values().get(0);
    return rule.equals("office")
        ? found.as("office", at + match.length())
        : found.until(at + match.length());
  }
}
