package org.attest.nlp.encoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the encoder says of the words of one text. Words are counted from 0 over all sentences.
 * Immutable; made by {@link Encoder#encode}.
 */
public final class Encoding {

  /** A window with its rows of output by name. */
  record Part(Windows.Window window, Map<String, float[][]> rows) {

    float[][] all(String output) {
      return Objects.requireNonNull(rows.get(output), output);
    }

    float[] row(String output, int word) {
      return all(output)[word - window.from()];
    }
  }

  /** Scores of the pair labels for each word of a window, as seen from each anchor. */
  @FunctionalInterface
  interface PairScorer {

    /**
     * @param anchors a row of output for each anchor
     * @param others a row of output for each word of the window
     * @param steps for each anchor and word, {@link #step} of their distance
     * @return for each anchor and word, a score for each pair label
     */
    float[][][] scores(float[][] anchors, float[][] others, long[][] steps);
  }

  /** Words {@code [from, to)} with one label. */
  public record Labelled(int from, int to, String label, double probability) {}

  private final Labels labels;
  private final PairScorer scorer;
  private final List<Integer> ends;
  private final List<Part> parts;
  private final int[] partOf;

  Encoding(Labels labels, PairScorer scorer, List<Integer> ends, List<Part> parts) {
    this.labels = labels;
    this.scorer = scorer;
    this.ends = List.copyOf(ends);
    this.parts = List.copyOf(parts);
    partOf = new int[ends.isEmpty() ? 0 : ends.getLast()];
    for (int i = 0; i < parts.size(); i++) {
      for (int word = parts.get(i).window().own(); word < parts.get(i).window().to(); word++) {
        partOf[word] = i;
      }
    }
  }

  public int words() {
    return partOf.length;
  }

  public int sentences() {
    return ends.size();
  }

  /** The first word of a sentence. */
  public int start(int sentence) {
    return sentence == 0 ? 0 : ends.get(sentence - 1);
  }

  /** The end, exclusive, of a sentence. */
  public int end(int sentence) {
    return ends.get(sentence);
  }

  /** The labels of a head, in the order of its scores. */
  public List<String> labels(String head) {
    return head(head).labels();
  }

  /** The raw scores (logits) of a head for a word. */
  public float[] scores(String head, int word) {
    Head h = head(head);
    float[] row = parts.get(partOf[word]).row("words", word);
    float[] scores = new float[h.labels().size()];
    System.arraycopy(row, h.offset(), scores, 0, scores.length);
    return scores;
  }

  /** The raw scores of a head for words {@code [from, to)} as a whole: the mean over the words. */
  public float[] scores(String head, int from, int to) {
    float[] mean = new float[head(head).labels().size()];
    for (int word = from; word < to; word++) {
      float[] scores = scores(head, word);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += scores[i] / (to - from);
      }
    }
    return mean;
  }

  /** Probabilities that add up to one, for heads of which one label holds. */
  public static double[] oneOf(float[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    double[] probabilities = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = StrictMath.exp(scores[i] - highest);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  /** The probability of a label that holds or not whatever else holds. */
  public static double either(float score) {
    return 1 / (1 + StrictMath.exp(-score));
  }

  /**
   * The spans of a head whose labels are O, B-x and I-x: within each sentence, the most probable
   * label of each word; an I- that continues nothing begins a span.
   */
  public List<Labelled> spans(String head) {
    return spans(head, 0.5);
  }

  /**
   * As {@link #spans(String)}, where words count as outside only if O is at least so probable.
   *
   * @param outside 0 to 1; higher gives more words to spans
   */
  public List<Labelled> spans(String head, double outside) {
    List<Labelled> spans = new ArrayList<>();
    List<String> labels = labels(head);
    for (int sentence = 0; sentence < sentences(); sentence++) {
      SpanBuilder builder = new SpanBuilder(spans);
      for (int word = start(sentence); word < end(sentence); word++) {
        double[] probabilities = oneOf(scores(head, word));
        double none = probabilities[0];
        probabilities[0] = 0;
        int best = highest(probabilities);
        if (none >= outside) {
          builder.add(word, "O", none);
        } else {
          builder.add(word, labels.get(best), probabilities[best]);
        }
      }
      builder.finish(end(sentence));
    }
    return spans;
  }

  /** The number of the highest value; of equals, the first. */
  public static int highest(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  /**
   * How each word stands to some anchors.
   *
   * @param anchors words: triggers or cues
   * @return the relations of each anchor, in their order; words outside its window have none
   */
  public List<Relations> relations(List<Integer> anchors) {
    Map<Integer, List<Integer>> byPart = new HashMap<>();
    for (int anchor : anchors) {
      byPart.computeIfAbsent(partOf[anchor], key -> new ArrayList<>()).add(anchor);
    }
    Map<Integer, Relations> found = new HashMap<>();
    byPart.forEach((number, mine) -> relate(parts.get(number), mine, found));
    return anchors.stream().map(anchor -> Objects.requireNonNull(found.get(anchor))).toList();
  }

  private void relate(Part part, List<Integer> anchors, Map<Integer, Relations> found) {
    float[][] others = part.all("other");
    int start = part.window().from();
    float[][] from = new float[anchors.size()][];
    long[][] steps = new long[anchors.size()][others.length];
    for (int i = 0; i < from.length; i++) {
      from[i] = part.row("anchor", anchors.get(i));
      for (int j = 0; j < others.length; j++) {
        steps[i][j] = step(start + j - anchors.get(i));
      }
    }
    float[][][] scores = scorer.scores(from, others, steps);
    for (int i = 0; i < from.length; i++) {
      found.put(anchors.get(i), new Relations(start, scores[i], labels.pairs()));
    }
  }

  private static final int[] COARSE = {11, 14, 18, 23, 31, 40, 53, 70, 92, 122};

  /** As bucket_distance in model/training/encoder/net.py: each distance to 10, then coarser. */
  static long step(int distance) {
    int size = Math.abs(distance);
    long step = Math.min(size, 10);
    for (int border : COARSE) {
      step += size >= border ? 1 : 0;
    }
    return distance < 0 ? step + 21 : step;
  }

  float[] vector() {
    double[] sum = new double[parts.getFirst().all("vector")[0].length];
    for (int word = 0; word < words(); word++) {
      float[] row = parts.get(partOf[word]).row("vector", word);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += row[i];
      }
    }
    double length = 0;
    for (double value : sum) {
      length += value * value;
    }
    float[] vector = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      vector[i] = (float) (sum[i] / Math.sqrt(length));
    }
    return vector;
  }

  private Head head(String name) {
    return labels.head(name);
  }

  /** Joins labels of neighbouring words into spans. */
  private static final class SpanBuilder {
    private final List<Labelled> spans;
    private String label = "O";
    private int from;
    private double sum;

    SpanBuilder(List<Labelled> spans) {
      this.spans = spans;
    }

    void add(int word, String tag, double probability) {
      String kind = tag.equals("O") ? "O" : tag.substring(2);
      if (tag.startsWith("I-") && kind.equals(label)) {
        sum += probability;
        return;
      }
      finish(word);
      label = kind;
      from = word;
      sum = probability;
    }

    void finish(int end) {
      if (!label.equals("O")) {
        spans.add(new Labelled(from, end, label, sum / (end - from)));
      }
      label = "O";
    }
  }
}
