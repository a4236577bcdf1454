package org.attest.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.attest.model.DateMention;
import org.attest.model.EventType;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Place;
import org.attest.model.PlaceMention;
import org.attest.model.Predictions.PredictedTrigger;
import org.attest.model.Quantity;
import org.attest.model.Sentence;
import org.attest.model.Status;
import org.attest.model.Token;
import org.attest.model.TollMention;
import org.attest.model.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against two drafts of one report telling the same occurrence. How much each
 * sign says is learned: {@link TellingWeights}.
 */
final class TellingSigns {
  private static final Set<String> THE = Set.of("the", "this", "that", "these", "those", "both");
  private static final Set<String> A = Set.of("a", "an", "some", "several", "many", "more");
  private static final Set<String> OTHER =
      Set.of("another", "other", "second", "third", "separate", "similar", "previous", "earlier");
  private static final double NEAR_KM = 60;
  private static final int[] SENTENCES = {0, 1, 2, 3};
  private static final int[] PARAGRAPHS = {0, 1, 2};

  private record Word(int sentence, int token) {}

  private final ReportGraph report;
  private final Map<Word, Integer> predicted = new HashMap<>();

  TellingSigns(ReportGraph report) {
    this.report = report;
    List<PredictedTrigger> all = report.analysis().predictions().triggers();
    for (int i = 0; i < all.size(); i++) {
      predicted.putIfAbsent(new Word(all.get(i).sentence(), all.get(i).token()), i);
    }
  }

  /** The signs of a draft and a later one, each of a single trigger. */
  Set<String> of(Draft earlier, Draft later) {
    Set<String> found = new HashSet<>();
    Consumer<String> signs = found::add;
    signs.accept("any");
    types(earlier, later, signs);
    forms(earlier, later, signs);
    signs.accept("status " + statuses(earlier.status, later.status));
    signs.accept("agents " + roles(earlier.agents, later.agents));
    signs.accept("targets " + roles(earlier.targets, later.targets));
    signs.accept("places " + places(earlier, later));
    signs.accept("dates " + dates(earlier, later));
    signs.accept("tolls " + tolls(earlier.tolls, later.tolls));
    signs.accept("counts " + counts(earlier.count, later.count));
    signs.accept("voices " + voices(earlier, later));
    distance(earlier, later, signs);
    signs.accept("model " + model(earlier, later));
    return found;
  }

  private void types(Draft earlier, Draft later, Consumer<String> signs) {
    boolean same = earlier.type.equals(later.type);
    boolean family = EventType.of(earlier.type).family().equals(EventType.of(later.type).family());
    signs.accept(same ? "type same" : family ? "type of one family" : "type of two families");
    if (lemma(earlier).equals(lemma(later))) {
      signs.accept("word same");
    }
  }

  private void forms(Draft earlier, Draft later, Consumer<String> signs) {
    signs.accept("later " + form(later));
    signs.accept("pair " + form(earlier) + ", " + form(later));
    if (later.plural) {
      signs.accept("later plural");
    }
    if (earlier.plural != later.plural) {
      signs.accept("one plural");
    }
    if (earlier.title) {
      signs.accept(later.paragraph <= 3 ? "title and lead" : "title and body");
    }
    if (isOther(later)) {
      signs.accept("later other");
    }
    if (isOther(earlier)) {
      signs.accept("earlier other");
    }
  }

  private Token head(Draft draft) {
    return sentence(draft).token(draft.first().trigger().head());
  }

  private String lemma(Draft draft) {
    return head(draft).lemma();
  }

  private Sentence sentence(Draft draft) {
    return report.sentence(draft.first().trigger().sentence());
  }

  private Optional<Phrase> phrase(Draft draft) {
    return sentence(draft).phraseAt(draft.first().trigger().head());
  }

  private String form(Draft draft) {
    Optional<Phrase> phrase = phrase(draft);
    if (phrase.isEmpty() || phrase.get().isVerb() || head(draft).pos() == PartOfSpeech.VERB) {
      return "verb";
    }
    String first = sentence(draft).token(phrase.get().start()).lower();
    return THE.contains(first)
        ? "definite"
        : A.contains(first) ? "indefinite" : draft.definite ? "owned" : "bare";
  }

  private boolean isOther(Draft draft) {
    Optional<Phrase> phrase = phrase(draft);
    if (phrase.isEmpty()) {
      return false;
    }
    for (int i = phrase.get().start(); i < phrase.get().end(); i++) {
      if (OTHER.contains(sentence(draft).token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private static String statuses(Status one, Status other) {
    return one == other ? "same" : one.isFact() && other.isFact() ? "of fact" : "differs";
  }

  private static String roles(List<Role> mine, List<Role> theirs) {
    if (mine.isEmpty() || theirs.isEmpty()) {
      return mine.isEmpty() && theirs.isEmpty() ? "none" : mine.isEmpty() ? "later" : "earlier";
    }
    boolean same = mine.stream().anyMatch(x -> theirs.stream().anyMatch(x::isSame));
    if (same) {
      return "same";
    }
    boolean apart = mine.stream().allMatch(x -> theirs.stream().allMatch(x::contradicts));
    boolean heads =
        mine.stream()
            .anyMatch(x -> theirs.stream().anyMatch(y -> x.head().equalsIgnoreCase(y.head())));
    return apart ? "apart" : heads ? "of one noun" : "unlike";
  }

  private static List<Place> stated(Draft draft) {
    return draft.places.stream()
        .filter(choice -> !choice.inherited())
        .map(PlaceChoice::mention)
        .map(PlaceMention::place)
        .filter(place -> place != null)
        .toList();
  }

  private static String places(Draft a, Draft b) {
    List<Place> mine = stated(a);
    List<Place> theirs = stated(b);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return mine.isEmpty() && theirs.isEmpty() ? "none" : mine.isEmpty() ? "later" : "earlier";
    }
    if (mine.stream().anyMatch(x -> theirs.stream().anyMatch(y -> x.id().equals(y.id())))) {
      boolean country = mine.stream().allMatch(x -> x.level() == Place.Level.COUNTRY);
      return country ? "same country" : "same";
    }
    boolean within =
        a.places.stream()
            .anyMatch(
                x ->
                    b.places.stream()
                        .anyMatch(
                            y ->
                                PlaceChooser.isWithin(x.mention(), y.mention())
                                    || PlaceChooser.isWithin(y.mention(), x.mention())));
    boolean near =
        mine.stream()
            .anyMatch(
                x ->
                    theirs.stream()
                        .anyMatch(
                            y ->
                                x.kmTo(y)
                                    <= Math.min(
                                        NEAR_KM, Math.max(5, x.radiusKm() + y.radiusKm()))));
    return within ? "within" : near ? "near" : "apart";
  }

  private static String dates(Draft a, Draft b) {
    List<DateMention> mine = a.dates.stream().filter(d -> d.range() != null).toList();
    List<DateMention> theirs = b.dates.stream().filter(d -> d.range() != null).toList();
    if (mine.isEmpty() || theirs.isEmpty()) {
      return mine.isEmpty() && theirs.isEmpty() ? "none" : mine.isEmpty() ? "later" : "earlier";
    }
    boolean same = false;
    boolean overlap = false;
    for (DateMention x : mine) {
      for (DateMention y : theirs) {
        var one = x.range();
        var other = y.range();
        if (one != null && other != null) {
          same |= one.equals(other) && one.acledPrecision() == 1;
          overlap |= one.mayOverlap(other);
        }
      }
    }
    return same ? "same" : overlap ? "overlap" : "apart";
  }

  private static String tolls(List<TollMention> mine, List<TollMention> theirs) {
    if (mine.isEmpty() || theirs.isEmpty()) {
      return mine.isEmpty() && theirs.isEmpty() ? "none" : mine.isEmpty() ? "later" : "earlier";
    }
    boolean same = false;
    boolean apart = false;
    for (TollMention x : mine) {
      for (TollMention y : theirs) {
        Long one = x.bounds().best();
        Long other = y.bounds().best();
        if (x.effect() == y.effect() && one != null && other != null) {
          same |= one.equals(other);
          apart |= !one.equals(other);
        }
      }
    }
    return same ? "same" : apart ? "apart" : "unlike";
  }

  private static String counts(@Nullable Quantity one, @Nullable Quantity other) {
    if (one == null || other == null) {
      return one == null && other == null ? "none" : one == null ? "later" : "earlier";
    }
    return one.bounds().equals(other.bounds()) ? "same" : "apart";
  }

  private static String voices(Draft a, Draft b) {
    var mine = a.paths.getFirst();
    var theirs = b.paths.getFirst();
    if (mine.isEmpty() && theirs.isEmpty()) {
      return "own";
    }
    if (mine.isEmpty() || theirs.isEmpty()) {
      return "one own";
    }
    return mine.equals(theirs) ? "same" : "two";
  }

  private void distance(Draft a, Draft b, Consumer<String> signs) {
    int sentences = b.first().trigger().sentence() - a.first().trigger().sentence();
    int paragraphs = b.paragraph - a.paragraph;
    signs.accept("sentences " + step(sentences, SENTENCES));
    signs.accept("paragraphs " + step(paragraphs, PARAGRAPHS));
    if (sentences == 0) {
      signs.accept(nests(a, b) ? "nested" : "beside");
    }
  }

  /** The last of the steps that is not above a distance. */
  private static int step(int distance, int... steps) {
    int last = 0;
    for (int step : steps) {
      last = step <= distance ? step : last;
    }
    return last;
  }

  /** "carried out a bombing, killing ...": one trigger hangs on the other in the same clause. */
  private boolean nests(Draft a, Draft b) {
    SentenceGraph graph = report.graph(a.first().trigger().sentence());
    Optional<Phrase> one = phrase(a);
    Optional<Phrase> other = phrase(b);
    return one.isPresent() && other.isPresent() && graph.distance(one.get(), other.get()) <= 2;
  }

  private String model(Draft a, Draft b) {
    int mine = predicted(a);
    int theirs = predicted(b);
    if (mine < 0 || theirs < 0) {
      return "silent";
    }
    List<PredictedTrigger> all = report.analysis().predictions().triggers();
    if (all.get(theirs).same().contains(mine)) {
      return "same";
    }
    return first(all, mine) == first(all, theirs) ? "linked" : "apart";
  }

  /** Which of the model's triggers a draft's word is; -1 if the model sees none there. */
  private int predicted(Draft draft) {
    Trigger trigger = draft.first().trigger();
    return predicted.getOrDefault(new Word(trigger.sentence(), trigger.head()), -1);
  }

  private static int first(List<PredictedTrigger> all, int at) {
    int first = at;
    while (!all.get(first).same().isEmpty() && all.get(first).same().getFirst() < first) {
      first = all.get(first).same().getFirst();
    }
    return first;
  }
}
