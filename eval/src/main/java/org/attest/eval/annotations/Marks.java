package org.attest.eval.annotations;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Analysis;
import org.attest.model.Certainty;
import org.attest.model.Predictions;
import org.attest.model.Responsibility;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;

/** What is marked in a passage, by annotators or by the system; spans count in the passage. */
record Marks(List<MarkedTrigger> triggers, List<MarkedSaying> sayings) {

  Marks {
    triggers = List.copyOf(triggers);
    sayings = List.copyOf(sayings);
  }

  /**
   * A trigger.
   *
   * @param word the one token that is the trigger
   * @param type id of the event type
   * @param occurrence equal for the triggers of a passage that refer to one occurrence
   */
  record MarkedTrigger(
      Span word,
      String type,
      Status status,
      Certainty certainty,
      int occurrence,
      List<MarkedRole> roles) {

    MarkedTrigger {
      roles = List.copyOf(roles);
    }
  }

  /**
   * Words with a part in an occurrence.
   *
   * @param responsibility of an agent; REPORTED for all other roles
   */
  record MarkedRole(String role, Span span, Responsibility responsibility) {}

  /** A saying. */
  record MarkedSaying(Span cue, Stance stance, List<Span> sources, List<Span> contents) {

    MarkedSaying {
      sources = List.copyOf(sources);
      contents = List.copyOf(contents);
    }
  }

  /** The predictions of an analysis. */
  static Marks predicted(Analysis analysis) {
    Predictions predictions = analysis.predictions();
    List<MarkedTrigger> triggers = new ArrayList<>();
    for (Predictions.PredictedTrigger one : predictions.triggers()) {
      Sentence sentence = analysis.sentences().get(one.sentence());
      triggers.add(
          new MarkedTrigger(
              sentence.token(one.token()).span(),
              one.type(),
              one.status().value(),
              one.certainty().value(),
              one.same().isEmpty()
                  ? triggers.size()
                  : triggers.get(one.same().getFirst()).occurrence(),
              one.roles().stream()
                  .map(role -> new MarkedRole(role.role(), role.span(), role.responsibility()))
                  .toList()));
    }
    List<MarkedSaying> sayings =
        predictions.attributions().stream()
            .map(
                one ->
                    new MarkedSaying(
                        one.cue(),
                        one.stance().value(),
                        joined(one.sources(), analysis.text()),
                        joined(one.contents(), analysis.text())))
            .toList();
    return new Marks(triggers, sayings);
  }

  /**
   * Predictions are cut where sentences end, annotated stretches are not: pieces with nothing but
   * marks and blanks between them become one.
   */
  private static List<Span> joined(List<Span> pieces, String text) {
    List<Span> joined = new ArrayList<>();
    for (Span piece : pieces.stream().sorted().toList()) {
      if (!joined.isEmpty() && isOnlyMarks(text, joined.getLast().end(), piece.start())) {
        joined.add(joined.removeLast().union(piece));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  private static boolean isOnlyMarks(String text, int from, int to) {
    return to <= from
        || text.substring(from, to).codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
