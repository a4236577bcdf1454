package org.attest.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Claim.ClaimDate;
import org.attest.model.Claim.Why;
import org.attest.model.DateMention;
import org.attest.model.DateRange;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Status;
import org.attest.model.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Chooses when a draft took place: the expression of time that hangs on the trigger's own clause.
 * "Said on Monday" is when it was said, so what hangs on a saying verb above the clause does not
 * count.
 */
final class DateChooser {
  /** How near a date is, in steps of the graph, that the language model takes for it. */
  private static final int PREDICTED = 2;

  /** How far a date is that says when somebody said something. */
  private static final int OF_SAYING = 1000;

  private static final Set<String> SAYING =
      Set.of(
          "say",
          "tell",
          "report",
          "announce",
          "add",
          "state",
          "confirm",
          "claim",
          "warn",
          "reveal",
          "declare",
          "note",
          "write",
          "quote",
          "cite",
          "accuse",
          "deny",
          "condemn");

  private static final Set<String> RISING =
      Set.of("rise", "climb", "increase", "reach", "jump", "grow", "pass", "stand");

  private final ReportGraph report;

  DateChooser(ReportGraph report) {
    this.report = report;
  }

  /** The dates of a trigger's sentence that may be the draft's, best first. */
  List<DateMention> candidates(Trigger trigger, List<Trigger> rivals) {
    SentenceGraph graph = report.graph(trigger.sentence());
    Optional<Phrase> own = graph.sentence().phraseAt(trigger.head());
    record Ranked(DateMention mention, int distance) {}
    List<Ranked> ranked = new ArrayList<>();
    for (DateMention mention : report.dates()) {
      boolean dating =
          mention.kind() == DateMention.Kind.DATE
              || (mention.kind() == DateMention.Kind.TIME && mention.range() != null);
      if (mention.sentence() == trigger.sentence() && dating && own.isPresent()) {
        Optional<Phrase> phrase = graph.phraseOf(mention.span());
        int distance = phrase.map(p -> distance(graph, own.get(), p)).orElse(20);
        if (distance < OF_SAYING && report.isPredicted(trigger, "date", mention.span())) {
          ranked.add(new Ranked(mention, Math.min(distance, PREDICTED)));
        } else if (!isNearer(graph, phrase, distance, trigger, rivals)) {
          ranked.add(new Ranked(mention, distance));
        }
      }
    }
    return ranked.stream()
        .filter(one -> one.distance() < 100)
        .sorted(Comparator.comparingInt(Ranked::distance))
        .map(Ranked::mention)
        .toList();
  }

  private static int distance(SentenceGraph graph, Phrase trigger, Phrase date) {
    Phrase holder = date.isVerb() ? date : graph.clause(date).orElse(date);
    boolean belongsToSaying =
        holder.isVerb()
            && (SAYING.contains(graph.lemma(holder)) || isTollsRise(graph, holder))
            && holder.index() != trigger.index()
            && (!graph.isUnder(holder, trigger) || holder.relation() == Relation.PARATAXIS);
    if (belongsToSaying) {
      return OF_SAYING;
    }
    int distance = graph.distance(trigger, date);
    return graph.isUnder(date, trigger) ? distance : distance + 2;
  }

  /** "The death toll of the raid rose to six on Friday": when it was counted. */
  private static boolean isTollsRise(SentenceGraph graph, Phrase verb) {
    return RISING.contains(graph.lemma(verb))
        && graph.dependents(verb, Relation.SUBJECT).stream()
            .anyMatch(subject -> graph.head(subject).lemma().equals("toll"));
  }

  /** True if the date hangs on another trigger's own clause and not on this one's. */
  private static boolean isNearer(
      SentenceGraph graph,
      Optional<Phrase> date,
      int distance,
      Trigger trigger,
      List<Trigger> rivals) {
    if (date.isEmpty()) {
      return false;
    }
    for (Trigger rival : rivals) {
      if (rival.sentence() != trigger.sentence() || rival.equals(trigger)) {
        continue;
      }
      Optional<Phrase> phrase = graph.sentence().phraseAt(rival.head());
      if (phrase.isPresent()
          && graph.isUnder(date.get(), phrase.get())
          && distance(graph, phrase.get(), date.get()) + 2 < distance
          && phrase.get().relation() != Relation.CONJUNCT) {
        return true;
      }
    }
    return false;
  }

  /** The date of a finished draft; inferred from publication only for fresh news told as fact. */
  @Nullable ClaimDate choose(Draft draft, List<Why> why) {
    Optional<DateMention> best =
        draft.dates.stream()
            .filter(mention -> mention.range() != null)
            .findFirst()
            .or(() -> draft.dates.stream().filter(m -> m.partial() != null).findFirst())
            .or(() -> draft.dates.stream().findFirst());
    if (best.isPresent()) {
      DateMention mention = best.get();
      why.add(new Why("date", mention.rule(), report.words(mention.span())));
      return new ClaimDate(
          report.words(mention.span()),
          mention.span(),
          mention.range(),
          mention.partial(),
          mention.unresolved(),
          false);
    }
    ClaimDate told = toldBy(draft, why);
    return told == null ? inferred(draft, why) : told;
  }

  /**
   * What was told as done in a saying of a month ago or more was done by then: "Last year, reports
   * revealed that they had seized ...".
   */
  private @Nullable ClaimDate toldBy(Draft draft, List<Why> why) {
    LocalDate published = report.analysis().report().published();
    if (published == null || draft.status != Status.OCCURRED) {
      return null;
    }
    for (DateMention mention : report.dates()) {
      DateRange range = mention.range();
      LocalDate end = range == null ? null : range.end();
      boolean old = end != null && end.isBefore(published.minusDays(31));
      if (old && mention.sentence() == draft.first().trigger().sentence() && isOfSaying(mention)) {
        why.add(new Why("date", "done-by-the-time-it-was-told", report.words(mention.span())));
        return new ClaimDate(
            report.words(mention.span()),
            mention.span(),
            new DateRange(null, end, 3, 5),
            null,
            null,
            false);
      }
    }
    return null;
  }

  private boolean isOfSaying(DateMention mention) {
    SentenceGraph graph = report.graph(mention.sentence());
    return graph
        .phraseOf(mention.span())
        .flatMap(graph::clause)
        .filter(verb -> SAYING.contains(graph.lemma(verb)))
        .isPresent();
  }

  private @Nullable ClaimDate inferred(Draft draft, List<Why> why) {
    LocalDate published = report.analysis().report().published();
    boolean fresh =
        draft.status == Status.OCCURRED
            && !draft.plural
            && (draft.retold
                || ((draft.title || draft.paragraph <= 1)
                    && !report.isBackground(draft.first().trigger())));
    if (published == null || !fresh) {
      return null;
    }
    why.add(
        new Why("date", "breaking-news", "told as fresh fact on top of a report of " + published));
    return new ClaimDate(null, null, new DateRange(published, published, 2, 2), null, null, true);
  }
}
