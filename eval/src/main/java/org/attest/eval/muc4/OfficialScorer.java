package org.attest.eval.muc4;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.attest.eval.score.Assignment;

/**
 * The score of 1992 over all slots: responses are mapped to keys one to one, then each fill counts
 * as correct, partial, incorrect, spurious or missing (docs/scoring-guidelines.v7 of the archive;
 * Chinchor, "MUC-4 evaluation metrics", 1992).
 *
 * <p>A pair may be mapped only if the type and one of perpetrator, physical target or human target
 * match at least in part; of the mappings the one with the most credit is taken. Sums are the row
 * ALL TEMPLATES: every slot but the template's number, fills of unmapped responses spurious and
 * those of unmapped keys missing, unless the key is optional.
 */
final class OfficialScorer {
  private static final List<Slot> CONTENT =
      List.of(
          Slot.INDIVIDUAL,
          Slot.ORGANISATION,
          Slot.PHYSICAL_ID,
          Slot.PHYSICAL_TYPE,
          Slot.HUMAN_NAME,
          Slot.HUMAN_DESCRIPTION,
          Slot.HUMAN_TYPE);

  /** More than any sum of the small bonus for what is not optional. */
  private static final long STEP = 1L << 20;

  private final Map<Slot, Tally> slots = new EnumMap<>(Slot.class);
  private Tally templates = Tally.NONE;

  /** Adds one document. */
  void add(List<Key> keys, List<Template> responses) {
    List<Map<Slot, List<Fill>>> given = responses.stream().map(Fill::of).toList();
    int[] mapping = mapping(keys, given);
    boolean[] mapped = new boolean[keys.size()];
    for (int i = 0; i < given.size(); i++) {
      if (mapping[i] >= 0) {
        mapped[mapping[i]] = true;
        count(keys.get(mapping[i]), given.get(i));
        templates = templates.plus(new Tally(1, 0, 0, 0, 0));
      } else {
        count(new Key(true, Map.of()), given.get(i));
        templates = templates.plus(new Tally(0, 0, 0, 1, 0));
      }
    }
    for (int i = 0; i < keys.size(); i++) {
      if (!mapped[i] && !keys.get(i).optional()) {
        count(keys.get(i), Map.of());
        templates = templates.plus(new Tally(0, 0, 0, 0, 1));
      }
    }
  }

  Tally of(Slot slot) {
    return slots.getOrDefault(slot, Tally.NONE);
  }

  /** All slots together. */
  Tally all() {
    return slots.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** Mapped responses are correct here, others spurious, keys without response missing. */
  Tally templates() {
    return templates;
  }

  private void count(Key key, Map<Slot, List<Fill>> response) {
    for (Slot slot : Slot.values()) {
      slots.merge(
          slot, tally(slot, key.of(slot), response.getOrDefault(slot, List.of())), Tally::plus);
    }
  }

  /** Index of the key of each response, -1 for none. */
  private static int[] mapping(List<Key> keys, List<Map<Slot, List<Fill>>> responses) {
    double[][] weights = new double[responses.size()][keys.size()];
    for (int i = 0; i < responses.size(); i++) {
      for (int j = 0; j < keys.size(); j++) {
        if (mayMap(keys.get(j), responses.get(i))) {
          int halves = 0;
          for (Slot slot : Slot.values()) {
            List<Fill> fills = responses.get(i).getOrDefault(slot, List.of());
            halves += tally(slot, keys.get(j).of(slot), fills).halves();
          }
          weights[i][j] = STEP * halves + (keys.get(j).optional() ? 0 : 1);
        }
      }
    }
    return Assignment.best(weights);
  }

  private static boolean mayMap(Key key, Map<Slot, List<Fill>> response) {
    return matches(Slot.TYPE, key, response)
        && CONTENT.stream().anyMatch(slot -> matches(slot, key, response));
  }

  private static boolean matches(Slot slot, Key key, Map<Slot, List<Fill>> response) {
    return key.of(slot).stream()
        .anyMatch(
            wanted ->
                response.getOrDefault(slot, List.of()).stream()
                    .anyMatch(fill -> FillCredit.of(slot, fill, wanted) != Credit.INCORRECT));
  }

  /**
   * Pairs the fills of a slot for the most credit. What is left over on both sides is incorrect,
   * then spurious or, unless optional, missing.
   */
  static Tally tally(Slot slot, List<Key.KeyFill> keys, List<Fill> fills) {
    double[][] weights = new double[fills.size()][keys.size()];
    for (int i = 0; i < fills.size(); i++) {
      for (int j = 0; j < keys.size(); j++) {
        int halves = FillCredit.of(slot, fills.get(i), keys.get(j)).halves;
        weights[i][j] = halves == 0 ? 0 : STEP * halves + (keys.get(j).optional() ? 0 : 1);
      }
    }
    int[] pairs = Assignment.best(weights);
    int correct = 0;
    int partial = 0;
    int left = (int) keys.stream().filter(key -> !key.optional()).count();
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] >= 0) {
        Key.KeyFill key = keys.get(pairs[i]);
        boolean right = FillCredit.of(slot, fills.get(i), key) == Credit.CORRECT;
        correct += right ? 1 : 0;
        partial += right ? 0 : 1;
        left -= key.optional() ? 0 : 1;
      }
    }
    int over = fills.size() - correct - partial;
    int incorrect = Math.min(over, left);
    return new Tally(correct, partial, incorrect, over - incorrect, left - incorrect);
  }
}
