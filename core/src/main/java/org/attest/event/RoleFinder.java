package org.attest.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;

/**
 * Finds the phrases that play a part in the occurrence of one trigger, by the trigger's frame and
 * the sentence's shallow syntax. The frames are those of {@code triggers.tsv}.
 */
final class RoleFinder {
  private static final Set<String> AGAINST =
      Set.of("against", "on", "at", "upon", "targeting", "over", "into", "with");
  private static final Set<String> HITTING =
      Set.of(
          "target",
          "hit",
          "strike",
          "destroy",
          "kill",
          "wound",
          "injure",
          "damage",
          "level",
          "rock",
          "devastate",
          "flatten",
          "claim",
          "leave",
          "engulf",
          "sweep",
          "pound");
  private static final Set<String> INSTRUMENTAL = Set.of("with", "using", "by using", "via");
  private static final Set<String> TARGET_BY_OF = Set.of("noun-of-target", "noun-place");

  private final SentenceGraph graph;
  private final Arguments arguments;
  private final LightVerbCheck lightVerbs;

  /** Says whether a verb only carries the noun of action beside it ("carried out an attack"). */
  interface LightVerbCheck {
    boolean isLight(String lemma);
  }

  /** The phrases of one trigger by part. */
  record Found(
      List<Phrase> agents,
      List<Phrase> targets,
      List<Phrase> means,
      List<Phrase> beneficiaries,
      List<Phrase> mediators) {

    static Found none() {
      return new Found(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }
  }

  RoleFinder(SentenceGraph graph, LightVerbCheck lightVerbs) {
    this.graph = graph;
    this.lightVerbs = lightVerbs;
    arguments = new Arguments(graph);
  }

  /**
   * @param trigger the phrase that holds the trigger
   * @param head true if the trigger is the head of that phrase
   */
  Found find(Phrase trigger, String frame) {
    Found found = Found.none();
    if (trigger.isVerb()) {
      verb(trigger, frame, found);
    } else {
      noun(trigger, frame, found);
    }
    atTheHandsOf(trigger, found);
    instruments(trigger, found);
    found.targets().removeIf(phrase -> phrase.index() == trigger.index());
    found.agents().removeIf(phrase -> phrase.index() == trigger.index());
    found.targets().removeAll(found.agents());
    return found;
  }

  private void verb(Phrase verb, String frame, Found found) {
    List<Phrase> doers = arguments.doers(verb);
    List<Phrase> undergoers = arguments.undergoers(verb);
    switch (frame) {
      case "undergoer" -> {
        found.targets().addAll(verb.verb() != null && verb.verb().isPassive() ? undergoers : doers);
        found.agents().addAll(graph.dependents(verb, Relation.AGENT));
      }
      case "reciprocal" -> {
        found.agents().addAll(doers);
        found.agents().addAll(undergoers);
        found.targets().addAll(obliques(verb, Set.of("with", "against")));
      }
      case "instrument" -> {
        found.means().addAll(doers);
        found.targets().addAll(undergoers);
      }
      case "give" -> {
        found.agents().addAll(doers);
        found.targets().addAll(undergoers);
        found.beneficiaries().addAll(obliques(verb, Set.of("to", "for")));
      }
      case "demand" -> found.agents().addAll(doers);
      default -> {
        found.agents().addAll(doers);
        found.targets().addAll(undergoers);
        found
            .targets()
            .addAll(
                obliques(
                    verb,
                    frame.equals("intransitive") ? AGAINST : Set.of("against", "targeting", "at")));
      }
    }
    found.targets().addAll(including(verb));
  }

  private void noun(Phrase noun, String frame, Found found) {
    boolean ofTarget = TARGET_BY_OF.contains(frame);
    boolean between = frame.equals("noun-between") || frame.equals("reciprocal");
    for (Phrase dependent : graph.dependents(noun)) {
      String marker = dependent.marker() == null ? "" : dependent.marker();
      switch (dependent.relation()) {
        case AGENT -> found.agents().addAll(graph.withConjuncts(dependent));
        case MODIFIER, OBLIQUE -> modifier(dependent, marker, ofTarget, between, found);
        case PARTICIPLE, RELATIVE -> clauseOnNoun(dependent, found);
        default -> {}
      }
    }
    graph
        .governor(noun)
        .filter(Phrase::isVerb)
        .ifPresent(verb -> aroundNoun(noun, verb, frame, found));
  }

  private void modifier(
      Phrase dependent, String marker, boolean ofTarget, boolean between, Found found) {
    List<Phrase> all = graph.withConjuncts(dependent);
    switch (marker) {
      case "by" -> found.agents().addAll(all);
      case "'s", "of" -> (ofTarget ? found.targets() : found.agents()).addAll(all);
      case "between", "among" -> found.agents().addAll(all);
      case "with" -> (between ? found.agents() : found.means()).addAll(all);
      case "from" -> found.agents().addAll(List.of());
      default -> {
        if (AGAINST.contains(marker)) {
          found.targets().addAll(all);
        }
      }
    }
  }

  /** "raids targeting X", "attack that killed X", "strikes launched by Y". */
  private void clauseOnNoun(Phrase verb, Found found) {
    if (verb.verb() != null && verb.verb().isPassive()) {
      found.agents().addAll(arguments.doers(verb));
    } else if (HITTING.contains(graph.lemma(verb))) {
      found.targets().addAll(arguments.undergoers(verb));
      found.targets().addAll(including(verb));
    } else if (lightVerbs.isLight(graph.lemma(verb))) {
      found.agents().addAll(arguments.doers(verb));
    }
  }

  /**
   * What the verb that the noun hangs on adds: "launched raids on X", "raids hit X", "X came under
   * attack".
   */
  private void aroundNoun(Phrase noun, Phrase verb, String frame, Found found) {
    boolean between = frame.equals("noun-between") || frame.equals("reciprocal");
    boolean undergone = frame.equals("undergoer");
    boolean passive = verb.verb() != null && verb.verb().isPassive();
    boolean light = lightVerbs.isLight(graph.lemma(verb));
    boolean object = noun.relation() == Relation.OBJECT;
    boolean subject = noun.relation() == Relation.SUBJECT;
    if (light && (object || (passive && noun.relation() == Relation.PASSIVE_SUBJECT))) {
      found.agents().addAll(without(arguments.doers(verb), noun));
      found.targets().addAll(obliques(verb, Set.of("against", "on", "targeting", "at", "upon")));
      hangingClauses(verb, found);
    } else if (subject && HITTING.contains(graph.lemma(verb))) {
      found.targets().addAll(arguments.undergoers(verb));
    } else if (subject) {
      found.targets().addAll(obliques(verb, Set.of("against", "targeting")));
      if (between) {
        found.agents().addAll(obliques(verb, Set.of("between")));
      }
    }
    if (undergone && object) {
      found.targets().addAll(without(arguments.doers(verb), noun));
    }
    if (noun.isMarked("under") || noun.isMarked("to")) {
      found.targets().addAll(without(arguments.doers(verb), noun));
    }
    if (light || subject) {
      found.targets().addAll(including(verb));
    }
  }

  /** "launched raids ... targeting X": the parser may hang the participle on any word before it. */
  private void hangingClauses(Phrase verb, Found found) {
    for (Phrase clause : graph.sentence().phrases()) {
      if (clause.isVerb()
          && clause.start() > verb.end()
          && Set.of("target", "hit", "strike").contains(graph.lemma(clause))
          && (clause.relation() == Relation.PARTICIPLE || clause.relation() == Relation.ADVERBIAL)
          && graph.isUnder(clause, verb)) {
        found.targets().addAll(arguments.undergoers(clause));
        found.targets().addAll(including(clause));
      }
    }
  }

  /** "... at the hands of X". */
  private void atTheHandsOf(Phrase trigger, Found found) {
    Phrase clause = graph.clause(trigger).orElse(trigger);
    for (Phrase phrase : graph.sentence().phrases()) {
      if (phrase.isMarked("at")
          && graph.lemma(phrase).equals("hand")
          && graph.isUnder(phrase, clause)) {
        found.agents().addAll(graph.dependents(phrase, Relation.MODIFIER));
      }
    }
  }

  private void instruments(Phrase trigger, Found found) {
    Phrase clause = graph.clause(trigger).orElse(trigger);
    boolean acting = trigger.isVerb() || lightVerbs.isLight(graph.lemma(clause));
    for (Phrase dependent : graph.dependents(clause)) {
      if (acting
          && dependent.isNoun()
          && dependent.marker() != null
          && INSTRUMENTAL.contains(dependent.marker())
          && !found.targets().contains(dependent)
          && !found.agents().contains(dependent)) {
        found.means().addAll(graph.withConjuncts(dependent));
      }
    }
    boolean purpose =
        trigger.isVerb()
            && (trigger.relation() == Relation.ADVERBIAL
                || trigger.relation() == Relation.OPEN_COMPLEMENT);
    if (purpose) {
      graph
          .governor(trigger)
          .filter(
              verb ->
                  verb.isVerb() && Set.of("use", "employ", "deploy").contains(graph.lemma(verb)))
          .ifPresent(verb -> found.means().addAll(arguments.undergoers(verb)));
    }
  }

  private List<Phrase> obliques(Phrase verb, Set<String> markers) {
    List<Phrase> all = new ArrayList<>();
    for (Phrase dependent : graph.dependents(verb, Relation.OBLIQUE, Relation.MODIFIER)) {
      if (dependent.marker() != null && markers.contains(dependent.marker())) {
        all.addAll(graph.withConjuncts(dependent));
      }
    }
    return all;
  }

  /** "positions, including a workshop". */
  private List<Phrase> including(Phrase verb) {
    return graph.sentence().phrases().stream()
        .filter(
            phrase ->
                phrase.isNoun()
                    && phrase.isMarked("including")
                    && phrase.start() > verb.end()
                    && graph.isUnder(phrase, verb))
        .toList();
  }

  private static List<Phrase> without(List<Phrase> phrases, Phrase gone) {
    return phrases.stream().filter(phrase -> phrase.index() != gone.index()).toList();
  }
}
