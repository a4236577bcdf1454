package org.attest.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Analysis;
import org.attest.model.Claim;
import org.attest.model.Mentions;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.Trigger;

/**
 * Puts a report's claims together from its triggers and mentions: drafts one by one, tolls to their
 * drafts, drafts of one occurrence joined, wholes and parts told apart, fields chosen with reasons.
 *
 * <p>Gives one claim per occurrence, in text order, numbered c1, c2, ... Safe for use by several
 * threads.
 */
public final class ClaimReader {
  private static final Set<String> DEMANDING =
      Set.of("protest", "strike-or-boycott", "threat", "protest-repressed");

  private final ClaimWords words = ClaimWords.shipped();

  public List<Claim> read(Analysis analysis, Mentions mentions, List<RatedTrigger> triggers) {
    ReportGraph report = new ReportGraph(analysis, mentions);
    List<Draft> drafts = tellings(report, triggers);
    List<Draft> merged = new DraftMerger(report).merge(drafts);
    Set<Draft> wholes = new WholesAndParts(report).mark(merged);
    new Inheritance(report).inherit(merged);
    new StatusWeigher(report, merged).weigh();
    merged.sort(
        Comparator.comparingInt(Draft::position).thenComparing(d -> d.first().trigger().span()));
    Map<Draft, String> ids = new HashMap<>();
    for (int i = 0; i < merged.size(); i++) {
      ids.put(merged.get(i), "c" + (i + 1));
    }
    ClaimFinisher finisher = new ClaimFinisher(report);
    List<Claim> claims = new ArrayList<>();
    for (Draft draft : merged) {
      claims.add(finisher.finish(draft, ids, wholes.contains(draft)));
    }
    return List.copyOf(claims);
  }

  /**
   * The pairs of tellings in a report that could be of one occurrence by their types, for learning
   * when they are. Not needed to read claims.
   */
  public List<TellingPair> pairs(
      Analysis analysis, Mentions mentions, List<RatedTrigger> triggers) {
    ReportGraph report = new ReportGraph(analysis, mentions);
    return new DraftMerger(report).pairs(tellings(report, triggers));
  }

  /**
   * What shows of each telling in a report whether the occurrence took place, for learning how much
   * it says. Not needed to read claims.
   */
  public List<StatusReading> statuses(
      Analysis analysis, Mentions mentions, List<RatedTrigger> triggers) {
    ReportGraph report = new ReportGraph(analysis, mentions);
    return new StatusWeigher(report, tellings(report, triggers)).readings();
  }

  /** A draft for each word that tells an occurrence, with its tolls; in text order. */
  private List<Draft> tellings(ReportGraph report, List<RatedTrigger> triggers) {
    List<Draft> drafts = drafts(report, triggers);
    new TollAssigner(report).assign(drafts);
    drafts.removeIf(draft -> isMereMention(draft, report.analysis()));
    dropTopics(drafts);
    return drafts;
  }

  private List<Draft> drafts(ReportGraph report, List<RatedTrigger> rated) {
    DraftReader reader = new DraftReader(report, new Participants(report, words), words);
    PlaceChooser places = new PlaceChooser(report);
    DateChooser dates = new DateChooser(report);
    List<Trigger> triggers = rated.stream().map(RatedTrigger::trigger).toList();
    List<Draft> drafts = new ArrayList<>();
    for (RatedTrigger one : rated) {
      Draft draft = reader.read(one);
      draft.places.addAll(places.candidates(one.trigger(), triggers, draft));
      draft.dates.addAll(dates.candidates(one.trigger(), triggers));
      drafts.add(draft);
    }
    return drafts;
  }

  /**
   * A noun that points back to an occurrence is a claim only if the text gives a role, a place or a
   * date with it; so is a word that the lexicon does not know; and a feared or demanded act only if
   * it names who or what.
   */
  private static boolean isMereMention(Draft draft, Analysis analysis) {
    if (draft.isPointedAt()) {
      return false;
    }
    boolean noun =
        analysis
            .sentences()
            .get(draft.first().trigger().sentence())
            .phraseAt(draft.first().trigger().head())
            .map(phrase -> phrase.isNoun())
            .orElse(true);
    if (draft.isBare()) {
      boolean onlyTheModel = draft.first().trigger().entry().equals(TriggerWeigher.ENTRY);
      return noun || onlyTheModel || draft.status == Status.HYPOTHETICAL;
    }
    boolean roleless = draft.agents.isEmpty() && draft.targets.isEmpty() && draft.tolls.isEmpty();
    return draft.status == Status.HYPOTHETICAL && roleless;
  }

  /** What a protest demands or an act aims at is its topic, not an occurrence of its own. */
  private static void dropTopics(List<Draft> drafts) {
    Set<Draft> topics = new HashSet<>();
    for (Draft draft : drafts) {
      Span about = draft.about;
      for (Draft other : drafts) {
        boolean hypothetical =
            other.status == Status.HYPOTHETICAL
                || other.status == Status.PLANNED
                || DEMANDING.contains(draft.type);
        if (about != null
            && other != draft
            && !other.isPointedAt()
            && hypothetical
            && about.contains(other.first().trigger().span())
            && draft.status != Status.HYPOTHETICAL) {
          topics.add(other);
        }
      }
    }
    drafts.removeAll(topics);
  }
}
