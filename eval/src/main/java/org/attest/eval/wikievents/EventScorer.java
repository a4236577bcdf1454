package org.attest.eval.wikievents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.attest.eval.score.Counts;
import org.attest.eval.score.Matching;

/**
 * Scores triggers, and arguments end to end: an argument can be right only under a predicted event
 * with the gold trigger's tokens and its type. Head match: the head token of the predicted span is
 * the head token of a mention of the gold argument's entity. Each gold argument is found once.
 *
 * <p>The head of a span is its last token before the first preposition, comma or relative pronoun,
 * as the set gives no heads; the same rule for both sides.
 */
final class EventScorer {
  private static final Set<String> AFTER_HEAD =
      Set.of(
          "of", "in", "from", "for", "on", "at", "with", "by", "to", "near", "who", "that", "which",
          "where", ",", "(", "-LRB-");

  private Counts triggers = Counts.NONE;
  private Counts triggerSpans = Counts.NONE;
  private Counts triggersTwoParts = Counts.NONE;
  private final SequencedMap<String, Counts> arguments = new LinkedHashMap<>();

  private record Typed(TokenSpan trigger, String type) {}

  /** How the span of an argument is judged. */
  @FunctionalInterface
  private interface SpanMatch {
    boolean fits(TokenSpan gold, TokenSpan found);
  }

  void add(WikiDocument gold, List<DocumentEvent> found) {
    triggerSpans = triggerSpans.plus(Counts.of(typed(gold.events(), 0), typed(found, 0)));
    triggersTwoParts = triggersTwoParts.plus(Counts.of(typed(gold.events(), 2), typed(found, 2)));
    triggers = triggers.plus(Counts.of(typed(gold.events(), 9), typed(found, 9)));
    List<String> tokens = gold.tokens();
    SpanMatch exact = TokenSpan::equals;
    SpanMatch head =
        (goldSpan, span) ->
            gold.coreferent().getOrDefault(goldSpan, List.of(goldSpan)).stream()
                .anyMatch(mention -> head(tokens, mention) == head(tokens, span));
    SpanMatch plainHead = (goldSpan, span) -> head(tokens, goldSpan) == head(tokens, span);
    arguments("argument", gold, found, (g, f) -> sameRole(g, f) && head.fits(g.span(), f.span()));
    arguments("argument_identification", gold, found, (g, f) -> head.fits(g.span(), f.span()));
    arguments(
        "argument_head",
        gold,
        found,
        (g, f) -> sameRole(g, f) && plainHead.fits(g.span(), f.span()));
    arguments(
        "argument_exact", gold, found, (g, f) -> sameRole(g, f) && exact.fits(g.span(), f.span()));
  }

  private static boolean sameRole(DocumentEvent.Argument gold, DocumentEvent.Argument found) {
    return gold.role().equals(found.role());
  }

  /** Triggers with as many parts of their type as asked for. */
  private static Set<Typed> typed(List<DocumentEvent> events, int parts) {
    Set<Typed> typed = new LinkedHashSet<>();
    for (DocumentEvent event : events) {
      List<String> names = List.of(event.type().split("\\."));
      typed.add(
          new Typed(
              event.trigger(), String.join(".", names.subList(0, Math.min(parts, names.size())))));
    }
    return typed;
  }

  /** Whether two arguments of the same event match. */
  @FunctionalInterface
  private interface ArgumentMatch {
    boolean fits(DocumentEvent.Argument gold, DocumentEvent.Argument found);
  }

  private void arguments(
      String name, WikiDocument gold, List<DocumentEvent> found, ArgumentMatch match) {
    Map<Typed, List<DocumentEvent.Argument>> goldOnes = byEvent(gold.events());
    Map<Typed, List<DocumentEvent.Argument>> foundOnes = byEvent(found);
    Set<Typed> events = new HashSet<>(goldOnes.keySet());
    events.addAll(foundOnes.keySet());
    Counts sum = arguments.getOrDefault(name, Counts.NONE);
    for (Typed event : events) {
      List<DocumentEvent.Argument> g = goldOnes.getOrDefault(event, List.of());
      List<DocumentEvent.Argument> f = foundOnes.getOrDefault(event, List.of());
      int pairs = Matching.size(g.size(), f.size(), (i, j) -> match.fits(g.get(i), f.get(j)));
      sum = sum.plus(new Counts(pairs, f.size(), g.size()));
    }
    arguments.put(name, sum);
  }

  private static Map<Typed, List<DocumentEvent.Argument>> byEvent(List<DocumentEvent> events) {
    Map<Typed, List<DocumentEvent.Argument>> byEvent = new LinkedHashMap<>();
    for (DocumentEvent event : events) {
      List<DocumentEvent.Argument> all =
          byEvent.computeIfAbsent(
              new Typed(event.trigger(), event.type()), absent -> new ArrayList<>());
      event.arguments().stream()
          .sorted(Comparator.comparingInt(argument -> argument.span().start()))
          .filter(argument -> !all.contains(argument))
          .forEach(all::add);
    }
    return byEvent;
  }

  static int head(List<String> tokens, TokenSpan span) {
    for (int i = span.start() + 1; i < span.end(); i++) {
      if (AFTER_HEAD.contains(tokens.get(i).toLowerCase(Locale.ROOT))) {
        return i - 1;
      }
    }
    return span.end() - 1;
  }

  SequencedMap<String, Double> figures() {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    triggers.score().into(figures, "trigger");
    triggersTwoParts.score().into(figures, "trigger_two_parts");
    triggerSpans.score().into(figures, "trigger_identification");
    arguments.forEach((name, counts) -> counts.score().into(figures, name));
    return figures;
  }

  Map<String, Long> counts() {
    Counts told = arguments.getOrDefault("argument", Counts.NONE);
    return Map.of(
        "gold_triggers", triggers.gold(),
        "predicted_triggers", triggers.predicted(),
        "gold_arguments", told.gold(),
        "predicted_arguments", told.predicted());
  }
}
