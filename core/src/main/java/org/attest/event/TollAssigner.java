package org.attest.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Effect;
import org.attest.model.EventType;
import org.attest.model.Phrase;
import org.attest.model.TollMention;
import org.attest.model.Trigger;

/**
 * Gives each toll to the draft it is the toll of: the nearest in its own sentence that can have
 * such an effect, else the last one told before it in the same stretch of text.
 */
final class TollAssigner {
  private static final Set<String> VIOLENT =
      Set.of("remote-violence", "battle", "violence-against-persons", "demonstration", "context");
  private static final int FURTHEST_PARAGRAPH = 2;

  private final ReportGraph report;

  TollAssigner(ReportGraph report) {
    this.report = report;
  }

  void assign(List<Draft> drafts) {
    Optional<MainOccurrence> main = MainOccurrence.of(drafts);
    for (TollMention toll : report.mentions().tolls()) {
      Optional<Draft> here =
          drafts.stream()
              .filter(draft -> draft.first().trigger().sentence() == toll.sentence())
              .filter(draft -> canHave(draft.type, toll.effect()))
              .min(Comparator.comparingInt(draft -> distance(draft, toll)));
      here.or(() -> before(drafts, toll))
          .or(() -> main.flatMap(occurrence -> ofTheOnly(drafts, toll, occurrence)))
          .ifPresent(
              draft -> {
                draft.tolls.add(toll);
                draft.evidence.add(report.sentence(toll.sentence()).span());
              });
    }
  }

  static boolean canHave(String type, Effect effect) {
    return switch (effect) {
      case DETAINED ->
          Set.of("arrest", "protest-repressed", "abduction", "coup", "court-action", "riot")
              .contains(type);
      case ABDUCTED -> Set.of("abduction", "attack").contains(type);
      case DISPLACED -> Set.of("displacement", "evacuation", "disaster").contains(type);
      default ->
          VIOLENT.contains(EventType.of(type).family())
              || Set.of("ceasefire-violation", "coup", "displacement").contains(type);
    };
  }

  private int distance(Draft draft, TollMention toll) {
    Trigger trigger = draft.first().trigger();
    if (trigger.span().overlaps(toll.anchor())) {
      return -1;
    }
    SentenceGraph graph = report.graph(toll.sentence());
    Optional<Phrase> own = graph.sentence().phraseAt(trigger.head());
    Optional<Phrase> anchor = graph.phraseOf(toll.anchor());
    int words = Math.abs(trigger.span().start() - toll.anchor().start());
    int steps =
        own.isPresent() && anchor.isPresent() ? graph.distance(own.get(), anchor.get()) : 50;
    return steps * 1000 + words + (draft.status.isFact() ? 0 : 20_000);
  }

  private Optional<Draft> before(List<Draft> drafts, TollMention toll) {
    int paragraph = report.sentence(toll.sentence()).paragraph();
    return drafts.stream()
        .filter(draft -> draft.status.isFact() && canHave(draft.type, toll.effect()))
        .filter(draft -> draft.first().trigger().sentence() < toll.sentence())
        .filter(draft -> paragraph - draft.paragraph <= FURTHEST_PARAGRAPH)
        .max(Comparator.comparingInt(draft -> draft.first().trigger().span().start()));
  }

  /** Further down, what came of it is still told of the one occurrence that was told so far. */
  private Optional<Draft> ofTheOnly(List<Draft> drafts, TollMention toll, MainOccurrence main) {
    List<Draft> told =
        drafts.stream()
            .filter(draft -> draft.first().trigger().sentence() < toll.sentence())
            .filter(draft -> draft.status.isFact() && canHave(draft.type, toll.effect()))
            .toList();
    return told.stream().allMatch(main::isToldBy) && told.contains(main.lead())
        ? told.stream()
            .max(Comparator.comparingInt(draft -> draft.first().trigger().span().start()))
        : Optional.empty();
  }
}
