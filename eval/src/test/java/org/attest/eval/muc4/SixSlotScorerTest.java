package org.attest.eval.muc4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.attest.eval.muc4.SixSlots.Role;
import org.junit.jupiter.api.Test;

class SixSlotScorerTest {

  /** Roles as "VICTIM=ana diaz|diaz;luis", the names of an entity with bars between. */
  private static SixSlots slots(String type, String... roles) {
    Map<Role, List<List<String>>> read = new EnumMap<>(Role.class);
    for (String role : roles) {
      String[] sides = role.split("=");
      read.put(
          Role.valueOf(sides[0]),
          Arrays.stream(sides[1].split(";")).map(names -> List.of(names.split("\\|"))).toList());
    }
    return new SixSlots(type, read);
  }

  @Test
  void mentionsAreNormalised() {
    assertThat(SixSlots.normalised("The  \"Red\" Army, a U.S.-led unit\n"))
        .isEqualTo("red army usled unit");
    assertThat(SixSlots.normalised("theatre in Ana's house")).isEqualTo("theatre in anas house");
  }

  @Test
  void countsOfOneMatchedAndOneUnmatchedPair() {
    SixSlotScorer scorer = new SixSlotScorer();
    scorer.add(
        List.of(
            slots("bombing", "WEAPON=bomb;dynamite", "TARGET=bridge"),
            slots("arson", "TARGET=mill")),
        List.of(
            slots("attack / bombing", "WEAPON=car bomb|bomb", "TARGET=bridge;rail", "VICTIM=ana"),
            slots("kidnapping", "VICTIM=luis")));
    // Matched: bombing is within "attack / bombing". Type: 1 of 2 predicted, 1 of 2 gold.
    assertThat(scorer.type().f1()).isEqualTo(50);
    // Weapon: bomb right, dynamite not: P 1/2, R 1/1, F 2/3.
    assertThat(scorer.of(Role.WEAPON).f1()).isCloseTo(200 / 3.0, within(1e-9));
    // Target: bridge right, mill (unmatched) not; bridge found, rail not: P 1/2, R 1/2.
    assertThat(scorer.of(Role.TARGET).f1()).isEqualTo(50);
    // Victim: nothing predicted, two gold.
    assertThat(scorer.of(Role.VICTIM).f1()).isZero();
    // Micro: right 1 + 1 + 1 = 3 of 2 + 2 + 2 = 6; found 3 of 2 + 1 + 2 + 2 = 7; F 6/13.
    assertThat(scorer.micro().f1()).isCloseTo(600 / 13.0, within(1e-9));
  }

  @Test
  void anEntityNeedsAllItsNamesInOneGoldEntity() {
    SixSlotScorer scorer = new SixSlotScorer();
    scorer.add(
        List.of(slots("attack", "PERP_ORG=fln|front;army")),
        List.of(slots("attack", "PERP_ORG=fln;front;army|big army")));
    // fln and front are two gold entities, so none has both; army is in the third.
    assertThat(scorer.of(Role.PERP_ORG).precision()).isEqualTo(50);
    assertThat(scorer.of(Role.PERP_ORG).recall()).isCloseTo(100 / 3.0, within(1e-9));
  }

  @Test
  void repeatedGoldCountsOnce() {
    SixSlotScorer scorer = new SixSlotScorer();
    SixSlots gold = slots("attack", "VICTIM=ana");
    scorer.add(List.of(gold), List.of(gold, slots("attack", "VICTIM=ana")));
    assertThat(scorer.micro().f1()).isEqualTo(100);
  }

  @Test
  void ofEqualMappingsTheFirst() {
    SixSlots one = slots("attack", "VICTIM=ana");
    // Both golds are as good: the first.
    assertThat(BestMapping.of(List.of(one), List.of(slots("attack"), slots("attack", "TARGET=x"))))
        .containsExactly(0);
    // Nothing matches, every mapping scores 0: the first of the enumeration.
    assertThat(BestMapping.of(List.of(one, one), List.of(slots("arson"), slots("arson"))))
        .containsExactly(0, 1);
    assertThat(BestMapping.of(List.of(one, one), List.of(slots("attack")))).containsExactly(0, -1);
  }

  @Test
  void theMappingIsTheOneThatTryingAllFinds() {
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      List<SixSlots> predicted = made(random, random.nextInt(5));
      List<SixSlots> gold = made(random, random.nextInt(5));
      assertThat(BestMapping.of(predicted, gold))
          .as("round %d: %s against %s", round, predicted, gold)
          .isEqualTo(new Tried(predicted, gold).best());
    }
  }

  private static List<SixSlots> made(Random random, int size) {
    List<SixSlots> made = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String type = List.of("attack", "bombing", "attack / bombing").get(random.nextInt(3));
      Map<Role, List<List<String>>> roles = new EnumMap<>(Role.class);
      for (Role role : List.of(Role.TARGET, Role.VICTIM)) {
        List<List<String>> entities = new ArrayList<>();
        for (int entity = random.nextInt(3); entity > 0; entity--) {
          entities.add(
              random.nextBoolean()
                  ? List.of("n" + random.nextInt(3))
                  : List.of("n" + random.nextInt(3), "n" + random.nextInt(3)));
        }
        roles.put(role, entities);
      }
      made.add(new SixSlots(type, roles));
    }
    return made;
  }

  /** Every mapping in the documented order; written to be plain, not fast. */
  private static final class Tried {
    private final List<SixSlots> predicted;
    private final List<SixSlots> gold;
    private final int[] choices;
    private int[] best = {};
    private double bestF1 = -1;

    Tried(List<SixSlots> predicted, List<SixSlots> gold) {
      this.predicted = predicted;
      this.gold = gold;
      choices = new int[predicted.size()];
    }

    int[] best() {
      choose(0);
      return best;
    }

    private void choose(int at) {
      if (at == choices.length) {
        double f1 = f1();
        if (f1 > bestF1 + 1e-12) {
          bestF1 = f1;
          best = choices.clone();
        }
        return;
      }
      for (int choice = 0; choice <= gold.size(); choice++) {
        int wanted = choice == gold.size() ? -1 : choice;
        boolean used =
            wanted >= 0 && Arrays.stream(choices, 0, at).anyMatch(other -> other == wanted);
        if (!used) {
          choices[at] = wanted;
          choose(at + 1);
        }
      }
    }

    private double f1() {
      double right = 0;
      double found = 0;
      for (int i = 0; i < choices.length; i++) {
        if (choices[i] >= 0 && SixSlotScorer.isMatch(predicted.get(i), gold.get(choices[i]))) {
          right++;
          found++;
          for (Role role : Role.values()) {
            right += SixSlotScorer.right(predicted.get(i), gold.get(choices[i]), role);
            found += SixSlotScorer.found(predicted.get(i), gold.get(choices[i]), role);
          }
        }
      }
      double precision = predicted.isEmpty() ? 0 : right / size(predicted);
      double recall = gold.isEmpty() ? 0 : found / size(gold);
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double size(List<SixSlots> templates) {
      return templates.stream()
          .mapToInt(one -> 1 + one.roles().values().stream().mapToInt(List::size).sum())
          .sum();
    }
  }
}
