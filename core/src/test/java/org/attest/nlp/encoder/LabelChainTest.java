package org.attest.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labelled runs against all ways counted one by one. */
class LabelChainTest {
  private static final int LABELS = 3;
  private static final int WORDS = 5;

  private static double[][] random(Random random, int width) {
    double[][] rows = new double[WORDS][width];
    for (double[] row : rows) {
      for (int i = 0; i < width; i++) {
        row[i] = 3 * random.nextGaussian();
      }
    }
    return rows;
  }

  private static double score(Lattice lattice, int[] way) {
    double score = lattice.nodes()[0][way[0]];
    for (int i = 1; i < WORDS; i++) {
      score += lattice.nodes()[i][way[i]] + lattice.edges()[i][way[i - 1] * LABELS + way[i]];
    }
    return score;
  }

  private static int[] way(int number) {
    int[] way = new int[WORDS];
    for (int i = 0; i < WORDS; i++) {
      way[i] = number % LABELS;
      number /= LABELS;
    }
    return way;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsTheBestWayAndTheShareOfEachLabel(long seed) {
    Random random = new Random(seed);
    Lattice lattice = new Lattice(random(random, LABELS), random(random, LABELS * LABELS));
    int ways = (int) Math.pow(LABELS, WORDS);
    double all = 0;
    int[] best = way(0);
    double[][] shares = new double[WORDS][LABELS];
    for (int number = 0; number < ways; number++) {
      int[] way = way(number);
      double weight = Math.exp(score(lattice, way));
      all += weight;
      for (int i = 0; i < WORDS; i++) {
        shares[i][way[i]] += weight;
      }
      best = score(lattice, way) > score(lattice, best) ? way : best;
    }
    assertThat(lattice.best(0, 0, 0)).containsExactly(best);
    double[][] probabilities = lattice.probabilities();
    for (int i = 0; i < WORDS; i++) {
      for (int label = 0; label < LABELS; label++) {
        assertThat(probabilities[i][label]).isCloseTo(shares[i][label] / all, within(1e-9));
      }
    }
  }

  @Test
  void aFavourMovesTheBestWay() {
    Lattice lattice = new Lattice(new double[WORDS][LABELS], new double[WORDS][LABELS * LABELS]);
    assertThat(lattice.best(0, 0, 1)).containsOnly(2);
  }

  @Test
  void weightsComeBackAsWritten() throws IOException {
    TreeMap<Integer, float[]> rows = new TreeMap<>();
    rows.put(-7, new float[] {0.5f, -1.25f});
    rows.put(1 << 30, new float[] {0, 2});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PackedTable.write(new DataOutputStream(bytes), 2, rows);
    PackedTable table =
        PackedTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    double[] scores = {1, 1};
    table.add(-7, 2, scores);
    table.add(1 << 30, 1, scores);
    table.add(5, 1, scores);
    assertThat(scores).containsExactly(2, 0.5);
  }
}
