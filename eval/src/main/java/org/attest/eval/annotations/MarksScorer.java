package org.attest.eval.annotations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.attest.eval.annotations.Marks.MarkedRole;
import org.attest.eval.annotations.Marks.MarkedSaying;
import org.attest.eval.annotations.Marks.MarkedTrigger;
import org.attest.eval.annotations.Pairs.Pair;
import org.attest.eval.score.Counts;
import org.attest.eval.score.LabelCounts;

/**
 * Scores marks layer by layer, by the measures of {@code model/training/agreement.py}.
 *
 * <p>A trigger is found if its word is; {@code trigger_f1} asks for the type too, and everything
 * else about triggers is measured over those found, whatever their type. A role is right if its
 * trigger is found, its name is the same and the spans share at least half of the longer one; roles
 * of triggers that are missed or spurious count as missed or spurious.
 *
 * <p>A back-reference may have no roles of its own; {@code role_chain_f1} does not count a role
 * against it that another gold trigger of the same occurrence has.
 */
final class MarksScorer {
  private final LabelCounts types = new LabelCounts();
  private final LabelCounts sets = new LabelCounts();
  private final LabelCounts roles = new LabelCounts();
  private Counts words = Counts.NONE;
  private Counts exactRoles = Counts.NONE;
  private Counts rolesOfFound = Counts.NONE;
  private Counts cues = Counts.NONE;
  private long forgivenRoles;
  private final SequencedMap<String, Share> shares = new LinkedHashMap<>();

  /** How many of how many are right. */
  private record Share(long right, long of) {
    Share plus(boolean isRight) {
      return new Share(right + (isRight ? 1 : 0), of + 1);
    }
  }

  MarksScorer() {
    for (String name :
        List.of("status", "certainty", "responsibility", "source", "content", "stance")) {
      shares.put(name, new Share(0, 0));
    }
  }

  /** Adds a passage of a set. */
  void add(String set, Marks gold, Marks predicted) {
    List<Pair<MarkedTrigger>> found =
        Pairs.of(
            gold.triggers(),
            predicted.triggers(),
            (g, p) -> !g.word().equals(p.word()) ? 0 : g.type().equals(p.type()) ? 2 : 1);
    words = words.plus(counts(found, gold.triggers(), predicted.triggers()));
    long typed = 0;
    for (Pair<MarkedTrigger> pair : found) {
      boolean isRight = pair.gold().type().equals(pair.predicted().type());
      typed += isRight ? 1 : 0;
      types.add(pair.gold().type(), new Counts(isRight ? 1 : 0, 0, 0));
      judge("status", pair.gold().status() == pair.predicted().status());
      judge("certainty", pair.gold().certainty() == pair.predicted().certainty());
      roles(pair, gold);
    }
    gold.triggers().forEach(one -> types.add(one.type(), new Counts(0, 0, 1)));
    predicted.triggers().forEach(one -> types.add(one.type(), new Counts(0, 1, 0)));
    sets.add(set, new Counts(typed, predicted.triggers().size(), gold.triggers().size()));
    unpairedRoles(gold, predicted);
    sayings(gold.sayings(), predicted.sayings());
  }

  private void judge(String name, boolean isRight) {
    shares.computeIfPresent(name, (key, share) -> share.plus(isRight));
  }

  private static <T> Counts counts(List<Pair<T>> pairs, List<T> gold, List<T> predicted) {
    return new Counts(pairs.size(), predicted.size(), gold.size());
  }

  /** The roles of a trigger that was found. */
  private void roles(Pair<MarkedTrigger> trigger, Marks gold) {
    List<MarkedRole> goldRoles = trigger.gold().roles();
    List<MarkedRole> predicted = trigger.predicted().roles();
    List<Pair<MarkedRole>> pairs = Pairs.of(goldRoles, predicted, MarksScorer::shared);
    rolesOfFound = rolesOfFound.plus(counts(pairs, goldRoles, predicted));
    for (Pair<MarkedRole> pair : pairs) {
      roles.add(pair.gold().role(), new Counts(1, 0, 0));
      if (pair.gold().role().equals("agent")) {
        judge("responsibility", pair.gold().responsibility() == pair.predicted().responsibility());
      }
    }
    List<Pair<MarkedRole>> exact =
        Pairs.of(goldRoles, predicted, (g, p) -> g.span().equals(p.span()) ? shared(g, p) : 0);
    exactRoles = exactRoles.plus(new Counts(exact.size(), 0, 0));
    List<MarkedRole> elsewhere =
        gold.triggers().stream()
            .filter(other -> other.occurrence() == trigger.gold().occurrence())
            .filter(other -> other != trigger.gold())
            .flatMap(other -> other.roles().stream())
            .toList();
    List<MarkedRole> paired = pairs.stream().map(Pair::predicted).toList();
    forgivenRoles +=
        predicted.stream()
            .filter(role -> paired.stream().noneMatch(one -> one == role))
            .filter(role -> elsewhere.stream().anyMatch(other -> shared(other, role) > 0))
            .count();
  }

  /** The characters that two roles of one name share, if those are enough. */
  private static long shared(MarkedRole gold, MarkedRole predicted) {
    return gold.role().equals(predicted.role()) && Pairs.isClose(gold.span(), predicted.span())
        ? Pairs.shared(gold.span(), predicted.span())
        : 0;
  }

  /** All roles, whether or not their trigger was found. */
  private void unpairedRoles(Marks gold, Marks predicted) {
    for (MarkedTrigger trigger : gold.triggers()) {
      trigger.roles().forEach(role -> roles.add(role.role(), new Counts(0, 0, 1)));
      exactRoles = exactRoles.plus(new Counts(0, 0, trigger.roles().size()));
    }
    for (MarkedTrigger trigger : predicted.triggers()) {
      trigger.roles().forEach(role -> roles.add(role.role(), new Counts(0, 1, 0)));
      exactRoles = exactRoles.plus(new Counts(0, trigger.roles().size(), 0));
    }
  }

  private void sayings(List<MarkedSaying> gold, List<MarkedSaying> predicted) {
    List<Pair<MarkedSaying>> pairs =
        Pairs.of(gold, predicted, (g, p) -> Pairs.shared(g.cue(), p.cue()));
    cues = cues.plus(counts(pairs, gold, predicted));
    for (Pair<MarkedSaying> pair : pairs) {
      judge("source", Pairs.isAnyClose(pair.gold().sources(), pair.predicted().sources()));
      judge("content", Pairs.isAnyClose(pair.gold().contents(), pair.predicted().contents()));
      judge("stance", pair.gold().stance() == pair.predicted().stance());
    }
  }

  SequencedMap<String, Double> figures() {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    types.micro().score().into(figures, "trigger");
    figures.put("trigger_word_f1", words.f1());
    roles.micro().score().into(figures, "role");
    figures.put("role_exact_f1", exactRoles.f1());
    Counts all = roles.micro();
    figures.put(
        "role_chain_f1",
        new Counts(all.correct(), all.predicted() - forgivenRoles, all.gold()).f1());
    figures.put("role_given_trigger_f1", rolesOfFound.f1());
    cues.score().into(figures, "cue");
    shares.forEach(
        (name, share) ->
            figures.put(name + "_accuracy", Counts.percent(share.right(), share.of())));
    labels(roles, "role_", "_f1", figures);
    labels(sets, "", "_trigger_f1", figures);
    labels(types, "trigger_", "_f1", figures);
    return figures;
  }

  /** F1 of each label that is gold somewhere. */
  private static void labels(
      LabelCounts labels, String before, String behind, Map<String, Double> figures) {
    labels
        .all()
        .forEach(
            (name, counts) -> {
              if (counts.gold() > 0) {
                figures.put(before + name + behind, counts.f1());
              }
            });
  }

  Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("gold_triggers", words.gold());
    counts.put("predicted_triggers", words.predicted());
    counts.put("found_triggers", words.correct());
    counts.put("gold_roles", exactRoles.gold());
    counts.put("predicted_roles", exactRoles.predicted());
    counts.put("gold_cues", cues.gold());
    counts.put("predicted_cues", cues.predicted());
    counts.put("found_cues", cues.correct());
    shares.forEach((name, share) -> counts.put("judged_" + name, share.of()));
    return counts;
  }
}
