package org.attest.nlp;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Trains tagger and parser from a teacher's trees (a line a word: form, Penn tag, head, relation;
 * an empty line after each sentence) and writes {@code syntax.bin.gz}. How the trees are made, and
 * what came out: model/training/syntax/README.md.
 */
public final class SyntaxTrainer {
  private static final long SEED = 20261124;

  private final List<String> tags = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();

  record Example(List<String> words, int[] tags, int[] heads, int[] labels) {}

  public static void main(String[] arguments) throws IOException {
    new SyntaxTrainer()
        .run(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
  }

  private void run(Path silver, Path target, int epochs) throws IOException {
    List<Example> examples = read(silver);
    int held = examples.size() / 50;
    List<Example> dev = new ArrayList<>();
    List<Example> train = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      (i % 50 == 7 && dev.size() < held ? dev : train).add(examples.get(i));
    }
    System.out.printf(
        "train %d dev %d tags %d labels %d%n",
        train.size(), dev.size(), tags.size(), labels.size());
    LearningModel even = trainTagger(half(train, 0), 2);
    LearningModel odd = trainTagger(half(train, 1), 2);
    List<int[]> predicted = new ArrayList<>();
    Tagger evenTagger = new Tagger(even, tags.size());
    Tagger oddTagger = new Tagger(odd, tags.size());
    Random random = new Random(SEED);
    List<Example> styled = new ArrayList<>();
    for (int i = 0; i < train.size(); i++) {
      Example example = restyle(train.get(i), random);
      styled.add(example);
      predicted.add((i % 2 == 0 ? oddTagger : evenTagger).tag(new Words(example.words())));
    }
    LearningModel tagger = trainTagger(train, 4);
    LearningModel parser = trainParser(styled, predicted, epochs);
    tagger.average();
    parser.average();
    evaluate("averaged", dev, tagger, parser);
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(target)))) {
      tagger.write(out, tags.toArray(String[]::new), 0.25f);
      parser.write(out, actions(), 0.25f);
    }
    System.out.println("bytes " + Files.size(target));
  }

  private String[] actions() {
    List<String> names = new ArrayList<>(List.of("SHIFT", "REDUCE"));
    labels.forEach(label -> names.add("<" + label));
    labels.forEach(label -> names.add(">" + label));
    return names.toArray(String[]::new);
  }

  private static List<Example> half(List<Example> all, int which) {
    List<Example> half = new ArrayList<>();
    for (int i = which; i < all.size(); i += 2) {
      half.add(all.get(i));
    }
    return half;
  }

  /** Some sentences in small letters, in title case, in capitals: reports come so. */
  private static Example restyle(Example example, Random random) {
    double draw = random.nextDouble();
    if (draw > 0.28) {
      return example;
    }
    List<String> words = new ArrayList<>();
    for (String word : example.words()) {
      words.add(
          draw < 0.12
              ? word.toLowerCase(Locale.ROOT)
              : draw < 0.17
                  ? word.toUpperCase(Locale.ROOT)
                  : word.length() < 4
                      ? word
                      : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return new Example(words, example.tags(), example.heads(), example.labels());
  }

  private LearningModel trainTagger(List<Example> examples, int epochs) {
    LearningModel model = new LearningModel(tags.size());
    Random random = new Random(SEED);
    List<Example> order = new ArrayList<>(examples);
    FeatureSet features = new FeatureSet();
    float[] scores = new float[tags.size()];
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      long right = 0;
      long all = 0;
      for (Example plain : order) {
        Example example = restyle(plain, random);
        Words words = new Words(example.words());
        int[] guessed = new int[words.size()];
        for (int i = 0; i < guessed.length; i++) {
          Tagger.collect(words, guessed, i, features);
          Arrays.fill(scores, 0);
          model.add(features.hashes(), features.count(), scores);
          guessed[i] = Tagger.best(scores);
          model.update(features, example.tags()[i], guessed[i]);
          right += guessed[i] == example.tags()[i] ? 1 : 0;
          all++;
        }
      }
      System.out.printf(
          "tagger epoch %d %.4f features %d%n", epoch, 1.0 * right / all, model.size());
    }
    return model;
  }

  private LearningModel trainParser(List<Example> examples, List<int[]> predicted, int epochs) {
    LearningModel model = new LearningModel(ParserState.FIRST_ARC + 2 * labels.size());
    DependencyParser parser = new DependencyParser(model, labels.size());
    Random random = new Random(SEED);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      long right = 0;
      long all = 0;
      for (int i : order) {
        Example example = examples.get(i);
        right += learn(example, predicted.get(i), model, parser, epoch > 0 ? 0.9 : 0.0, random);
        all += 2L * example.words().size();
      }
      System.out.printf(
          "parser epoch %d %.4f features %d%n", epoch, 1.0 * right / all, model.size());
    }
    return model;
  }

  /** One sentence with the dynamic oracle of Goldberg and Nivre 2012. */
  private int learn(
      Example example,
      int[] guessedTags,
      LearningModel model,
      DependencyParser parser,
      double exploring,
      Random random) {
    Words words = new Words(example.words());
    ParserState state = new ParserState(words.size());
    Oracle oracle = new Oracle(example.heads(), example.labels(), labels.size());
    FeatureSet features = new FeatureSet();
    float[] scores = new float[ParserState.FIRST_ARC + 2 * labels.size()];
    int right = 0;
    while (!state.isFinal()) {
      DependencyParser.collect(words, guessedTags, state, features);
      Arrays.fill(scores, 0);
      model.add(features.hashes(), features.count(), scores);
      int guess = parser.best(state, scores);
      int gold = oracle.best(state, scores);
      boolean good = oracle.isFree(state, guess);
      model.update(features, good ? guess : gold, guess);
      right += good ? 1 : 0;
      boolean follow = good || random.nextDouble() < exploring;
      state.take(follow ? guess : gold, labels.size());
    }
    return right;
  }

  private void evaluate(
      String name, List<Example> dev, LearningModel tagger, LearningModel parser) {
    Tagger tags = new Tagger(tagger, this.tags.size());
    DependencyParser heads = new DependencyParser(parser, labels.size());
    long words = 0;
    long tagged = 0;
    long attached = 0;
    long labelled = 0;
    for (Example example : dev) {
      Words form = new Words(example.words());
      int[] guess = tags.tag(form);
      DependencyParser.Tree tree = heads.parse(form, guess);
      for (int i = 0; i < guess.length; i++) {
        words++;
        tagged += guess[i] == example.tags()[i] ? 1 : 0;
        boolean head = tree.heads()[i] == example.heads()[i] - 1;
        attached += head ? 1 : 0;
        labelled += head && tree.labels()[i] == example.labels()[i] ? 1 : 0;
      }
    }
    System.out.printf(
        "%s: held-out agreement with the teacher: tags %.2f heads %.2f heads and relations %.2f (%d words)%n",
        name, 100.0 * tagged / words, 100.0 * attached / words, 100.0 * labelled / words, words);
  }

  private List<Example> read(Path silver) throws IOException {
    Map<String, Integer> tagIndex = new TreeMap<>();
    Map<String, Integer> labelIndex = new TreeMap<>();
    List<Example> examples = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(silver)) {
      if (!line.isEmpty()) {
        rows.add(line.split("\t"));
        continue;
      }
      if (rows.isEmpty()) {
        continue;
      }
      int n = rows.size();
      int[] t = new int[n];
      int[] h = new int[n];
      int[] l = new int[n];
      List<String> words = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        String[] row = rows.get(i);
        words.add(row[0]);
        t[i] = index(tagIndex, tags, row[1]);
        h[i] = Integer.parseInt(row[2]);
        l[i] = index(labelIndex, labels, label(row[3]));
      }
      rows.clear();
      examples.add(new Example(words, t, h, l));
    }
    return examples;
  }

  private static int index(Map<String, Integer> index, List<String> names, String name) {
    return index.computeIfAbsent(
        name,
        key -> {
          names.add(key);
          return names.size() - 1;
        });
  }

  /** The teacher's finer relations that no step asks for are folded into their parents. */
  static String label(String relation) {
    return switch (relation) {
      case "det:predet", "det:qmod" -> "det";
      case "cc:preconj" -> "cc";
      case "acl:relcl",
          "nmod:poss",
          "nsubj:pass",
          "aux:pass",
          "csubj:pass",
          "compound:prt",
          "obl:agent",
          "obl:tmod",
          "nmod:tmod",
          "nmod:npmod",
          "obl:npmod" ->
          relation;
      default -> relation.contains(":") ? relation.substring(0, relation.indexOf(':')) : relation;
    };
  }
}
