package org.attest.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.model.ActorMention;
import org.attest.model.Attribution;
import org.attest.model.Claim.Why;
import org.attest.model.EventType;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Predictions.PredictedRole;
import org.attest.model.Quantity;
import org.attest.model.Responsibility;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.model.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft of one trigger from its own sentence: roles, count, size, amounts, topic, chain.
 */
final class DraftReader {
  private static final Set<String> GATHERINGS =
      Set.of("protest", "riot", "armed-clash", "strike-or-boycott");
  private static final Set<String> VALUED =
      Set.of(
          "looting",
          "aid-diversion",
          "aid-delivery",
          "aid-obstruction",
          "weapons-interdicted",
          "deployment");
  private static final Set<String> OPPOSING = Set.of("protest", "strike-or-boycott", "riot");
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "its", "their", "both");

  /** At least so probable, a role of the language model fills one that the rules left empty. */
  private static final double SURE = 0.5;

  private final ReportGraph report;
  private final Participants participants;
  private final RoleFinder.LightVerbCheck lightVerbs;

  DraftReader(ReportGraph report, Participants participants, RoleFinder.LightVerbCheck lightVerbs) {
    this.report = report;
    this.participants = participants;
    this.lightVerbs = lightVerbs;
  }

  Draft read(RatedTrigger rated) {
    Trigger trigger = rated.trigger();
    Sentence sentence = report.sentence(trigger.sentence());
    SentenceGraph graph = report.graph(trigger.sentence());
    Draft draft = new Draft(rated, sentence.paragraph(), sentence.kind() == Sentence.Kind.TITLE);
    List<Attribution> path = report.path(trigger.span());
    draft.paths.addAll(report.paths(trigger.span()));
    draft.evidence.add(sentence.span());
    draft.why.add(
        new Why("type", "trigger", trigger.entry() + ": " + report.words(trigger.span())));
    draft.why.add(new Why("status", rated.rule(), rated.detail()));
    Optional<Phrase> phrase = sentence.phraseAt(trigger.head());
    if (phrase.isPresent()) {
      roles(draft, graph, phrase.get(), trigger, path);
      draft.about = new TopicFinder(graph).find(phrase.get(), trigger.frame()).orElse(null);
      opponents(draft, path);
      form(draft, graph, phrase.get(), trigger);
      quantities(draft, phrase.get(), sentence);
    }
    return draft;
  }

  private void roles(
      Draft draft, SentenceGraph graph, Phrase phrase, Trigger trigger, List<Attribution> path) {
    RoleFinder.Found found = new RoleFinder(graph, lightVerbs).find(phrase, trigger.frame());
    participants.add(draft.agents, graph, found.agents(), path, null);
    participants.add(draft.targets, graph, found.targets(), path, null);
    participants.add(draft.means, graph, found.means(), path, null);
    participants.add(draft.others, graph, found.beneficiaries(), path, "beneficiary");
    if (phrase.isNoun()) {
      premodifiers(draft, graph, phrase, trigger, path);
    }
    predicted(draft, graph, trigger, path);
    munitions(draft);
    affiliations(draft, graph, phrase, path);
    participants.instruments(draft, graph, found.agents(), path);
    draft.targets.removeIf(
        target -> draft.agents.stream().anyMatch(agent -> agent.span().equals(target.span())));
  }

  /**
   * Roles that the rules left empty, as the language model fills them. Words that the rules took
   * for the target become the agent where the model takes them for it: it is more often right.
   */
  private void predicted(
      Draft draft, SentenceGraph graph, Trigger trigger, List<Attribution> path) {
    Map<String, List<Role>> parts =
        Map.of("agent", draft.agents, "target", draft.targets, "means", draft.means);
    Set<String> empty =
        parts.keySet().stream()
            .filter(name -> parts.getOrDefault(name, List.of()).isEmpty())
            .collect(Collectors.toSet());
    for (PredictedRole role : report.predictedRoles(trigger)) {
      if (empty.contains(role.role())
          && role.probability() >= SURE
          && graph.sentence().span().contains(role.span())) {
        List<Role> said = new ArrayList<>();
        participants.add(
            said,
            graph,
            graph.phraseOf(role.span()).filter(Phrase::isNoun).stream().toList(),
            path,
            null);
        parts.getOrDefault(role.role(), said).addAll(said);
        said.forEach(one -> draft.why.add(new Why(field(role.role()), "encoder", one.text())));
      }
    }
  }

  private static String field(String role) {
    return role.equals("means") ? role : role + "s";
  }

  /** What a bombing drops or fires is its means, though it stands as an object. */
  private static void munitions(Draft draft) {
    if (!EventType.of(draft.type).family().equals("remote-violence")) {
      return;
    }
    List<Role> fired =
        draft.targets.stream()
            .filter(role -> role.mention() == null && "weapon".equals(role.kind()))
            .toList();
    draft.targets.removeAll(fired);
    draft.means.addAll(fired);
  }

  /** "Russian air strikes", "a police raid": the words before the noun may name who did it. */
  private void premodifiers(
      Draft draft, SentenceGraph graph, Phrase phrase, Trigger trigger, List<Attribution> path) {
    boolean ofTarget = trigger.frame().equals("noun-of-target");
    Sentence sentence = graph.sentence();
    if (phrase.start() >= phrase.head()) {
      return;
    }
    Span before = sentence.span(phrase.start(), phrase.head());
    for (ActorMention mention : report.mentions().actors()) {
      if (before.contains(mention.span()) && !mention.span().overlaps(trigger.span())) {
        participants.add(ofTarget ? draft.targets : draft.agents, mention, path);
      }
    }
  }

  /** "arrested for belonging to X", "members of X": the group whose people are meant. */
  private void affiliations(
      Draft draft, SentenceGraph graph, Phrase phrase, List<Attribution> path) {
    if (!draft.type.equals("arrest") && !draft.type.equals("court-action")) {
      return;
    }
    Phrase clause = graph.clause(phrase).orElse(phrase);
    for (Phrase verb : graph.sentence().phrases()) {
      boolean membership =
          verb.isVerb()
              && Set.of("belong", "link", "affiliate", "support", "join")
                  .contains(graph.lemma(verb))
              && (verb.isMarked("for") || verb.relation() == Relation.PARTICIPLE)
              && graph.isUnder(verb, clause);
      if (membership) {
        List<Phrase> groups =
            new ArrayList<>(graph.dependents(verb, Relation.OBLIQUE, Relation.OBJECT));
        groups.removeIf(
            group ->
                !group.isNoun()
                    || !(group.marker() == null || group.isMarked("to") || group.isMarked("with")));
        participants.add(draft.targets, graph, groups, path, null);
      }
    }
  }

  /** A protest without a named target is against those whom its demand names. */
  private void opponents(Draft draft, List<Attribution> path) {
    Span about = draft.about;
    if (about == null || !draft.targets.isEmpty() || !OPPOSING.contains(draft.type)) {
      return;
    }
    for (ActorMention mention : report.mentions().actors()) {
      if (about.contains(mention.span()) && mention.actor() != null) {
        participants.add(draft.targets, mention, path);
      }
    }
  }

  private void form(Draft draft, SentenceGraph graph, Phrase phrase, Trigger trigger) {
    if (phrase.isVerb()) {
      return;
    }
    Token head = graph.sentence().token(trigger.head());
    Token first = graph.sentence().token(phrase.start());
    boolean owned =
        graph.dependents(phrase, Relation.MODIFIER).stream().anyMatch(p -> p.isMarked("'s"));
    draft.definite = owned || DEFINITE.contains(first.lower());
    draft.plural = head.pos() == PartOfSpeech.NOUN && !head.lower().equals(head.lemma());
  }

  private void quantities(Draft draft, Phrase phrase, Sentence sentence) {
    Span own = sentence.span(phrase);
    for (Quantity quantity : report.mentions().quantities()) {
      if (quantity.sentence() != sentence.index()) {
        continue;
      }
      boolean counts =
          quantity.kind() == Quantity.Kind.THINGS
              && phrase.isNoun()
              && quantity.span().overlaps(own)
              && own.contains(quantity.figure());
      if (counts) {
        draft.count = quantity;
        draft.why.add(new Why("count", quantity.bounds().rule(), report.words(quantity.figure())));
      } else if (isSize(draft, quantity)) {
        draft.size = quantity;
        draft.why.add(new Why("size", quantity.bounds().rule(), report.words(quantity.figure())));
      } else if (isAmount(draft, quantity, phrase, sentence)) {
        draft.amounts.add(quantity);
      }
    }
  }

  private static boolean isSize(Draft draft, Quantity quantity) {
    return quantity.kind() == Quantity.Kind.PERSONS
        && GATHERINGS.contains(draft.type)
        && draft.agents.stream().anyMatch(agent -> agent.span().overlaps(quantity.span()));
  }

  private boolean isAmount(Draft draft, Quantity quantity, Phrase phrase, Sentence sentence) {
    boolean measured =
        quantity.kind() == Quantity.Kind.MONEY || quantity.kind() == Quantity.Kind.WEIGHT;
    boolean counted =
        quantity.kind() == Quantity.Kind.THINGS
            && VALUED.contains(draft.type)
            && draft.targets.stream().anyMatch(target -> target.span().overlaps(quantity.span()));
    if (!measured || !VALUED.contains(draft.type)) {
      return counted;
    }
    SentenceGraph graph = report.graph(sentence.index());
    Optional<Phrase> clause = graph.clause(phrase);
    return graph
        .phraseOf(quantity.span())
        .map(amount -> clause.isPresent() && graph.isUnder(amount, clause.get()))
        .orElse(false);
  }

  /** How an agent comes to be named, by the sayings around it. */
  static Responsibility responsibility(List<Attribution> path, @Nullable String actorId) {
    Responsibility result = Responsibility.REPORTED;
    for (Attribution attribution : path) {
      boolean own = actorId != null && actorId.equals(attribution.sourceId());
      result =
          switch (attribution.stance()) {
            case CLAIMS_RESPONSIBILITY -> own ? Responsibility.CLAIMED : result;
            case DENIES -> own ? Responsibility.DENIED : result;
            default ->
                attribution.responsibility() == Responsibility.REPORTED
                    ? result
                    : attribution.responsibility();
          };
    }
    return result;
  }
}
