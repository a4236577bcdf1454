package org.attest.model;

import java.util.List;

/**
 * What the language model predicts of a report: its own reading, beside the lexicons'. Spans are
 * those of whole tokens.
 *
 * @param triggers words that may tell an occurrence, in text order; {@link
 *     PredictedTrigger#isLikely()} says whether they more probably do
 * @param attributions sayings, in the order of their cues
 * @param names named things, in text order
 */
public record Predictions(
    List<PredictedTrigger> triggers, List<PredictedSaying> attributions, List<Name> names) {

  public Predictions {
    triggers = List.copyOf(triggers);
    attributions = List.copyOf(attributions);
    names = List.copyOf(names);
  }

  /** Of a report the model did not read. */
  public static Predictions none() {
    return new Predictions(List.of(), List.of(), List.of());
  }

  /**
   * A word that tells an occurrence.
   *
   * @param sentence index of the sentence
   * @param token index of the word in its sentence
   * @param type id of an {@link EventType}
   * @param probability of the type, 0 to 1
   * @param other the probability that the word is no trigger at all
   * @param same indexes, in {@link Predictions#triggers()}, of earlier triggers of the same
   *     occurrence
   */
  public record PredictedTrigger(
      int sentence,
      int token,
      String type,
      double probability,
      double other,
      Rated<Status> status,
      Rated<Certainty> certainty,
      List<PredictedRole> roles,
      List<Integer> same) {

    public PredictedTrigger {
      roles = List.copyOf(roles);
      same = List.copyOf(same);
    }

    /** True if the word is more probably a trigger than none. */
    public boolean isLikely() {
      return other < 0.5;
    }
  }

  /** A value with its probability, 0 to 1. */
  public record Rated<T>(T value, double probability) {}

  /**
   * Words with a part in an occurrence.
   *
   * @param role agent, target, means, place, date, other, or an effect (killed, injured, ...) for
   *     the words of a toll
   * @param responsibility of an agent; REPORTED for all other roles
   */
  public record PredictedRole(
      String role, Span span, double probability, Responsibility responsibility) {}

  /** A saying: its cue, whose it is and what is said, each in one or more pieces. */
  public record PredictedSaying(
      int sentence,
      Span cue,
      List<Span> sources,
      List<Span> contents,
      Rated<Stance> stance,
      double probability) {

    public PredictedSaying {
      sources = List.copyOf(sources);
      contents = List.copyOf(contents);
    }
  }

  /** A named thing: person, organisation, armed-group, place, facility, nationality, weapon. */
  public record Name(Span span, String kind, double probability) {}
}
