package org.attest.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.ActorMention;
import org.attest.model.Attribution;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** Turns phrases into roles: their full words, the actor they name, the kind of thing they are. */
final class Participants {
  private static final Set<String> QUOTATION = Set.of("\"", "“", "”", "‘", "’", "'", "''", "``");

  private final ReportGraph report;
  private final NounKinds kinds;

  /** Says what kind of thing a noun is, by the word classes. */
  interface NounKinds {
    /** The kind, or null. */
    @Nullable String kind(SentenceGraph graph, Phrase phrase);

    /** True for aircraft, drones, guns and other things an agent acts with. */
    boolean isInstrument(SentenceGraph graph, Phrase phrase);
  }

  Participants(ReportGraph report, NounKinds kinds) {
    this.report = report;
    this.kinds = kinds;
  }

  void add(
      List<Role> roles,
      SentenceGraph graph,
      List<Phrase> phrases,
      List<Attribution> path,
      @Nullable String name) {
    for (Phrase phrase : phrases) {
      role(graph, phrase, path, name).ifPresent(role -> add(roles, role));
    }
  }

  void add(List<Role> roles, ActorMention mention, List<Attribution> path) {
    String words = report.words(mention.span());
    add(roles, new Role(mention.span(), words, words, mention, mention.kind(), null, path));
  }

  private static void add(List<Role> roles, Role role) {
    if (roles.stream().noneMatch(other -> other.isSame(role))) {
      roles.add(role);
    }
  }

  /** What an agent acts with is a means too: "warplanes bombed ...". */
  void instruments(Draft draft, SentenceGraph graph, List<Phrase> agents, List<Attribution> path) {
    for (Phrase agent : agents) {
      if (agent.isNoun() && kinds.isInstrument(graph, agent)) {
        Span head = graph.head(agent).span();
        add(
            draft.means,
            new Role(head, report.words(head), report.words(head), null, "weapon", null, path));
      }
    }
  }

  private Optional<Role> role(
      SentenceGraph graph, Phrase phrase, List<Attribution> path, @Nullable String name) {
    if (!phrase.isNoun() || isTime(graph.sentence().span(phrase)) || isNumber(graph, phrase)) {
      return Optional.empty();
    }
    Span head = graph.head(phrase).span();
    Span span = trimmed(graph.nounSpan(phrase));
    Optional<ActorMention> mention = report.actor(span, head);
    if (graph.isPronoun(phrase) && mention.isEmpty()) {
      return Optional.empty();
    }
    String kind = mention.map(ActorMention::kind).orElseGet(() -> kindOf(graph, phrase));
    return Optional.of(
        new Role(
            span, report.words(span), report.words(head), mention.orElse(null), kind, name, path));
  }

  private @Nullable String kindOf(SentenceGraph graph, Phrase phrase) {
    boolean place =
        report.places(graph.sentence().index()).stream()
            .anyMatch(mention -> mention.span().contains(graph.head(phrase).span()));
    return place ? "place" : kinds.kind(graph, phrase);
  }

  private boolean isTime(Span span) {
    return report.mentions().dates().stream().anyMatch(date -> date.span().contains(span));
  }

  private static boolean isNumber(SentenceGraph graph, Phrase phrase) {
    return graph.head(phrase).pos() == PartOfSpeech.NUM;
  }

  /** Without quotation marks at either end. */
  private Span trimmed(Span span) {
    int start = span.start();
    int end = span.end();
    String text = report.analysis().text();
    while (start < end && isEdge(text.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isEdge(char c) {
    return QUOTATION.contains(String.valueOf(c)) || Character.isWhitespace(c) || c == ',';
  }
}
