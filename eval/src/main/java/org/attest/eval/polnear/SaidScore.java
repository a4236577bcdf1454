package org.attest.eval.polnear;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.attest.eval.polnear.AttributionTagger.Said;
import org.attest.eval.score.Counts;
import org.attest.model.Span;

/**
 * Characters of each role (blanks left out), and whole attributions: paired one to one by cues that
 * overlap, the largest overlap first; a part is right if the overlap is at least half of the longer
 * one, or both have none. A link is right if cue, source and content all overlap by 80 % of the
 * longer one.
 */
final class SaidScore {
  private static final double HALF = 0.5;
  private static final double MOST = 0.8;

  private final Counts[] characters = {Counts.NONE, Counts.NONE, Counts.NONE};
  private long gold;
  private long predicted;
  private long paired;
  private long full;
  private long links;
  private long sourceRight;
  private long contentRight;

  private record Pair(int gold, int predicted, int overlap) {}

  void add(String text, List<Said> expected, List<Said> found) {
    for (int role = 0; role < 3; role++) {
      BitSet wanted = new BitSet();
      BitSet given = new BitSet();
      for (Said one : expected) {
        wanted.or(marked(text, part(one, role)));
      }
      for (Said one : found) {
        given.or(marked(text, part(one, role)));
      }
      characters[role] =
          characters[role].plus(
              new Counts(overlap(wanted, given), given.cardinality(), wanted.cardinality()));
    }
    gold += expected.size();
    predicted += found.size();
    for (Pair pair : pairs(text, expected, found)) {
      Said wanted = expected.get(pair.gold());
      Said given = found.get(pair.predicted());
      boolean source = isRight(text, wanted.source(), given.source(), HALF);
      boolean content = isRight(text, wanted.content(), given.content(), HALF);
      paired++;
      sourceRight += source ? 1 : 0;
      contentRight += content ? 1 : 0;
      full += source && content ? 1 : 0;
      links += isLinked(text, wanted, given) ? 1 : 0;
    }
  }

  private static boolean isLinked(String text, Said wanted, Said given) {
    return IntStream.range(0, 3)
        .allMatch(role -> isRight(text, part(wanted, role), part(given, role), MOST));
  }

  void into(SequencedMap<String, Double> figures) {
    List<String> roles = List.of("source", "cue", "content");
    for (int role = 0; role < 3; role++) {
      figures.put(roles.get(role) + "_f1", characters[role].f1());
    }
    for (int role = 0; role < 3; role++) {
      figures.put(roles.get(role) + "_precision", characters[role].score().precision());
      figures.put(roles.get(role) + "_recall", characters[role].score().recall());
    }
    new Counts(paired, predicted, gold).score().into(figures, "attribution_cue");
    figures.put("attribution_full_f1", new Counts(full, predicted, gold).f1());
    figures.put("attribution_link_f1", new Counts(links, predicted, gold).f1());
    figures.put("attribution_source_right", Counts.percent(sourceRight, paired));
    figures.put("attribution_content_right", Counts.percent(contentRight, paired));
  }

  void counts(Map<String, Long> counts) {
    counts.put("attributions_gold", gold);
    counts.put("attributions_predicted", predicted);
  }

  private static List<Pair> pairs(String text, List<Said> expected, List<Said> found) {
    List<BitSet> given = found.stream().map(one -> marked(text, one.cue())).toList();
    List<Pair> possible = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      BitSet wanted = marked(text, expected.get(i).cue());
      for (int j = 0; j < given.size(); j++) {
        if (wanted.intersects(given.get(j))) {
          possible.add(new Pair(i, j, overlap(wanted, given.get(j))));
        }
      }
    }
    possible.sort(Comparator.comparingInt(Pair::overlap).reversed());
    Set<Integer> usedGold = new HashSet<>();
    Set<Integer> usedFound = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : possible) {
      if (!usedGold.contains(pair.gold()) && !usedFound.contains(pair.predicted())) {
        usedGold.add(pair.gold());
        usedFound.add(pair.predicted());
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private static List<Span> part(Said said, int role) {
    return role == 0 ? said.source() : role == 1 ? said.cue() : said.content();
  }

  private static boolean isRight(String text, List<Span> wanted, List<Span> given, double share) {
    BitSet one = marked(text, wanted);
    BitSet other = marked(text, given);
    return overlap(one, other) >= share * Math.max(one.cardinality(), other.cardinality());
  }

  private static int overlap(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }

  private static BitSet marked(String text, List<Span> spans) {
    BitSet set = new BitSet();
    for (Span span : spans) {
      for (int i = span.start(); i < Math.min(span.end(), text.length()); i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          set.set(i);
        }
      }
    }
    return set;
  }
}
